import { CIRCUMSTANCES, CLOSING_REASONS, IDENTIFICATION_METHODS, RECORD_KINDS } from '@homeward/shared';

export const SUGGESTION_KINDS = ['COUNTRY', 'NATIONALITY', 'LANGUAGE', 'CODE', 'OWN_CASE'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];
export interface Suggestion { readonly code: string; readonly label: string }

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const named = (type: 'region' | 'language', codes: readonly string[]): Suggestion[] => {
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  return codes.flatMap((code) => { const label = names.of(code); return label ? [{ code, label }] : []; });
};

/** From the runtime's own tables, so that they stay as fresh as the runtime. */
const countries = named('region', LETTERS.flatMap((first) => LETTERS.map((second) => first + second)));
const languages = (): Suggestion[] => {
  const letters = LETTERS.map((letter) => letter.toLowerCase());
  return named('language', letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))));
};
const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');
const codes = [...new Set<string>([...RECORD_KINDS, ...CIRCUMSTANCES, ...CLOSING_REASONS, ...IDENTIFICATION_METHODS])].map((code) => ({ code, label: words(code) }));
const icao: readonly Suggestion[] = [{ code: 'XXA', label: 'Stateless' }, { code: 'XXB', label: 'Refugee' }, { code: 'XXC', label: 'Refugee, other' }, { code: 'XXX', label: 'Nationality not known' }];

let knownLanguages: readonly Suggestion[] | undefined;
export function vocabularyOf(kind: Exclude<SuggestionKind, 'OWN_CASE'>): readonly Suggestion[] {
  switch (kind) {
    case 'COUNTRY': return countries;
    case 'NATIONALITY': return icao;
    case 'LANGUAGE': return (knownLanguages ??= languages());
    case 'CODE': return codes;
  }
}
