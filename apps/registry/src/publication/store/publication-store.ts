import type { Tx } from '../../platform/tx.js';
import type { Publication, PublicationState } from '../domain/publication.js';
import { PublicationRow } from './publication.entity.js';

export const publicationRowOf = (publication: Publication): PublicationRow => ({
  publicationId: publication.publicationId, caseId: publication.caseId ?? null, country: publication.country, organisation: publication.organisation,
  version: publication.version, envelopeNumber: publication.envelopeNumber, state: publication.state, caseVersion: publication.caseVersion,
  expiresAt: publication.expiresAt, changedAt: publication.changedAt,
  sealedUnder: publication.sealedUnder ?? null, askedAt: publication.askedAt ?? null, acceptedVersion: publication.acceptedVersion ?? null,
  problemReason: publication.problem?.reason ?? null, problemWhere: publication.problem?.where ?? null,
});
export const publicationOf = (row: PublicationRow): Publication => ({
  publicationId: row.publicationId, ...(row.caseId ? { caseId: row.caseId } : {}), country: row.country, organisation: row.organisation,
  version: row.version, envelopeNumber: row.envelopeNumber, state: row.state, caseVersion: row.caseVersion, expiresAt: row.expiresAt, changedAt: row.changedAt,
  ...(row.sealedUnder === null ? {} : { sealedUnder: row.sealedUnder }),
  ...(row.askedAt === null ? {} : { askedAt: row.askedAt }),
  ...(row.acceptedVersion === null ? {} : { acceptedVersion: row.acceptedVersion }),
  ...(row.problemReason === null ? {} : { problem: { reason: row.problemReason, ...(row.problemWhere === null ? {} : { where: row.problemWhere }) } }),
});

const select = (tx: Tx) => tx.createQueryBuilder(PublicationRow, 'p');
const first = (row: PublicationRow | null): Publication | undefined => (row ? publicationOf(row) : undefined);

export const livePublicationOf = async (tx: Tx, caseId: string): Promise<Publication | undefined> =>
  first(await select(tx).where(`p.case_id = :caseId and p.state = 'LIVE'`, { caseId }).getOne());

/** Every one that the case ever had, for as long as the case is there. */
export const publicationsOf = async (tx: Tx, caseId: string): Promise<Publication[]> =>
  (await select(tx).setLock('pessimistic_write').where('p.case_id = :caseId', { caseId }).getMany()).map(publicationOf);

/** Holds the row until the transaction ends. */
export const lockPublication = async (tx: Tx, publicationId: string): Promise<Publication | undefined> =>
  first(await select(tx).setLock('pessimistic_write').where('p.publication_id = :publicationId', { publicationId }).getOne());

export const publicationsIn = async (tx: Tx, state: PublicationState): Promise<Publication[]> =>
  (await select(tx).where('p.state = :state', { state }).getMany()).map(publicationOf);

/** Publication ids of those of the cases that are in the topics now; sorted, so that equal cases give equal records. */
export async function livePublicationIdsOf(tx: Tx, caseIds: readonly string[]): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const rows = await select(tx).where(`p.case_id = any(:caseIds) and p.state = 'LIVE'`, { caseIds }).orderBy('p.publication_id').getMany();
  return rows.map((row) => row.publicationId);
}

/** Inserts it or replaces every member of it. */
export const savePublication = async (tx: Tx, publication: Publication): Promise<void> => {
  const row = publicationRowOf(publication);
  const columns = Object.keys(row).filter((name) => name !== 'publicationId').map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  await tx.createQueryBuilder().insert().into(PublicationRow).values(row).orUpdate(columns, ['publication_id']).execute();
};

/** The wish for more candidates was sent; nothing else of the row changes. */
export const markAsked = async (tx: Tx, publicationId: string, at: Date): Promise<void> => { await tx.update(PublicationRow, { publicationId }, { askedAt: at }); };

/** Live publications whose newest envelope is under other keys, by id after `after`; a few at a time. */
export const sealedOtherwise = async (tx: Tx, keys: string, limit: number, after: string): Promise<Publication[]> =>
  page(select(tx).where(`p.state = 'LIVE' and p.sealed_under is distinct from :keys`, { keys }), limit, after);

/** Live publications that lapse by then, by id after `after`; whether they must, the rules say. */
export const lapsingSoon = async (tx: Tx, by: Date, limit: number, after: string): Promise<Publication[]> =>
  page(select(tx).where(`p.state = 'LIVE' and p.expires_at <= :by`, { by }), limit, after);

const page = async (query: ReturnType<typeof select>, limit: number, after: string): Promise<Publication[]> =>
  (await query.andWhere('p.publication_id > :after', { after }).orderBy('p.publication_id').limit(limit).getMany()).map(publicationOf);
