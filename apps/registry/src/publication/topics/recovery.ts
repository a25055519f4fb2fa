import type { MinimalRecord } from '@homeward/shared';
import { recordAudit } from '../../audit/index.js';
import { POLICY_VERSION } from '../../access/index.js';
import { findCase, insertCase, nextReview, updateCase, type CaseChanges, type CaseFile } from '../../cases/index.js';
import type { Clock } from '../../platform/ports.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { insertPermissionIfNew } from '../../permissions/index.js';
import type { Publication } from '../domain/publication.js';
import { permissionOfCopy } from '../self-copy.js';
import type { Publisher } from '../publisher.js';
import { lockPublication, savePublication } from '../store/publication-store.js';
import { contentFromRecord } from './content-from-record.js';
import { isAhead, type Seen } from './seen.js';

export interface RecoveryParts { readonly publisher: Publisher; readonly changes: CaseChanges; readonly clock: Clock; readonly country: string }

/**
 * Takes from the node's own topic what the database has lost: it was restored from an older copy. What was published
 * comes back; what was erased goes. Runs before anything is published, so that no version number is used twice.
 */
export class Recovery {
  constructor(private readonly parts: RecoveryParts) {}

  /** @returns true when the topic was ahead of the database. */
  async take(tx: Tx, seen: Seen): Promise<boolean> {
    const known = await lockPublication(tx, seen.key);
    if (known && !isAhead(seen, known)) return false;
    if (seen.type === 'ERASURE') await this.forget(tx, seen, known);
    else if (known && known.state !== 'LIVE') await this.eraseAfter(tx, seen, known);
    else await this.bringBack(tx, seen);
    return true;
  }

  private async forget(tx: Tx, seen: Extract<Seen, { type: 'ERASURE' }>, known: Publication | undefined): Promise<void> {
    const now = this.parts.clock.now();
    const caseId = seen.caseErased ? undefined : known?.caseId;
    const organisation = known?.organisation ?? seen.organisation ?? 'unknown';
    const publication: Publication = {
      publicationId: seen.key, ...(caseId ? { caseId } : {}), country: this.parts.country, organisation, version: seen.version, envelopeNumber: seen.envelopeNumber,
      state: seen.buried ? 'ERASED' : 'ERASING', caseVersion: known?.caseVersion ?? 0, expiresAt: known?.expiresAt ?? now, changedAt: now,
    };
    await savePublication(tx, publication);
    const file = known?.caseId ? await findCase(tx, known.caseId, 'write') : undefined;
    if (file && seen.caseErased) await this.parts.changes.apply(tx, file, { type: 'CaseErased', at: now });
    else if (file?.state === 'ACTIVE') await this.parts.changes.apply(tx, file, { type: 'CaseSuspended', at: now, reason: 'AUTHORITY_DECISION' });
    await this.audit(tx, organisation, [seen.key, ...(known?.caseId ? [known.caseId] : [])], now);
  }

  /** We have decided to erase since: that stands, and must be newer than what the topic says. */
  private async eraseAfter(tx: Tx, seen: Seen, known: Publication): Promise<void> {
    await this.parts.publisher.erase(tx, { ...known, state: 'LIVE', version: seen.version + 1 }, this.parts.clock.now());
  }

  private async bringBack(tx: Tx, { key, version, envelopeNumber, copy }: Extract<Seen, { type: 'RECORD' }>): Promise<void> {
    const now = this.parts.clock.now();
    const { caseId, organisation, record } = copy;
    const publication: Publication = {
      publicationId: key, caseId, country: this.parts.country, organisation, version, envelopeNumber, state: 'LIVE', caseVersion: copy.caseVersion,
      expiresAt: new Date(record.expiresAt), changedAt: now,
    };
    if (await wasErased(tx, caseId)) {
      await this.parts.publisher.erase(tx, { ...withoutCase(publication), version: version + 1 }, now);
      return;
    }
    const file = await findCase(tx, caseId, 'write');
    if (file) await this.update(tx, file, copy);
    else await insertCase(tx, await this.fileOf(copy, now));
    const permission = permissionOfCopy(copy, this.parts.country);
    if (permission) await insertPermissionIfNew(tx, permission);
    await savePublication(tx, publication);
    await this.audit(tx, organisation, [caseId, key], now);
  }

  /** A database that is ahead of what was published keeps its own. */
  private async update(tx: Tx, file: CaseFile, copy: Extract<Seen, { type: 'RECORD' }>['copy']): Promise<void> {
    if (file.version >= copy.caseVersion) return;
    const content = contentFromRecord(copy.record, copy, file.content);
    await updateCase(tx, { ...file, state: 'ACTIVE', version: copy.caseVersion, content, custody: custodyOf(copy.record, file), ...(copy.validatedBy ? { validatedBy: copy.validatedBy } : {}) }, file.version);
  }

  private fileOf(copy: Extract<Seen, { type: 'RECORD' }>['copy'], now: Date): Promise<CaseFile> {
    const { record, sourceSystem, sourceId, contentHash } = copy;
    const content = contentFromRecord(record, copy, undefined);
    const source = sourceSystem && sourceId && contentHash ? { source: { system: sourceSystem, id: sourceId, contentHash } } : {};
    return Promise.resolve({
      id: copy.caseId, country: this.parts.country, organisation: copy.organisation, reference: copy.reference, ...source, state: 'ACTIVE', version: copy.caseVersion, content,
      custody: custodyOf(record, undefined), tip: false, recordedBy: copy.recordedBy, ...(copy.validatedBy ? { validatedBy: copy.validatedBy, validatedAt: now } : {}),
      review: { dueAt: earlier(new Date(copy.reviewDueAt), nextReview(content, now)) }, registeredAt: now, changedAt: now,
    });
  }

  private audit(tx: Tx, organisation: string, recordIds: readonly string[], at: Date): Promise<void> {
    return recordAudit(tx, { at, country: this.parts.country, organisation, actor: 'node', kind: 'ALTERATION', operation: 'NODE_RECOVER', recordIds, policyVersion: POLICY_VERSION, decision: 'ALLOWED' });
  }
}

const wasErased = async (tx: Tx, caseId: string): Promise<boolean> => (await rowsOf(tx, 'select 1 from erased_case where id = $1', [caseId])).length > 0;
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
const withoutCase = ({ publicationId, country, organisation, version, envelopeNumber, state, caseVersion, expiresAt, changedAt }: Publication): Publication =>
  ({ publicationId, country, organisation, version, envelopeNumber, state, caseVersion, expiresAt, changedAt });

/** Who recorded custody is not published, so after a recovery it counts as recorded by nobody in particular. */
const custodyOf = ({ custody }: MinimalRecord, file: CaseFile | undefined): CaseFile['custody'] => ({
  ...(file?.custody.recordedBy ? { recordedBy: file.custody.recordedBy } : {}), status: custody.status, ...(custody.since ? { since: custody.since } : {}),
  ...(custody.validated ? { validatedBy: file?.custody.validatedBy ?? 'recovered' } : {}),
});
