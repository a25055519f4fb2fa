/** A disclosure as its sender named it; another country may use the same id. */
export interface ReceivedId { readonly disclosureId: string; readonly fromCountry: string }

const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.([a-z]{2}))?$/;

/** With its sender: what notices hang on, and what people read where two senders used one id. */
export const qualifiedId = ({ disclosureId, fromCountry }: ReceivedId): string => `${disclosureId}.${fromCountry}`.toLowerCase();

/** People name a disclosure by its bare id; with its sender where the bare id would be two. */
export function parseDisclosureId(id: string): { readonly disclosureId: string; readonly fromCountry: string | undefined } | undefined {
  const match = ID.exec(id);
  return match?.[1] ? { disclosureId: match[1], fromCountry: match[2]?.toUpperCase() } : undefined;
}
