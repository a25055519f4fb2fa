import { failure, success, type Result } from '@homeward/shared';
import type { Access, Operation } from '../access/index.js';
import { foundCase, insertCase, listCases, register, type CaseChanges, type CaseContent, type CaseFile, type CaseFilter, type CasePosition, type CaseStub, type ChangeCase } from '../cases/index.js';
import type { Circumstances, Gate, Outcome } from '../gate/index.js';
import type { Permission, PermissionDesk } from '../permissions/index.js';
import type { Actor } from '../platform/actor.js';
import type { Ids } from '../platform/ports.js';
import { refused, type Refused } from '../platform/refusal.js';
import type { Tx } from '../platform/tx.js';
import type { Publisher } from '../publication/index.js';
import { caseView, type CaseView } from './case-view.js';

export interface CaseworkParts { readonly gate: Gate; readonly changes: CaseChanges; readonly permissions: PermissionDesk; readonly publisher: Publisher; readonly ids: Ids }
export type Viewed = Promise<Result<CaseView, Refused>>;
type Change = (tx: Tx, file: CaseFile, circumstances: Circumstances) => Promise<Result<CaseFile, Refused>>;
/** A permission as the API gives it; the rest is known here. */
export type NewPermission = Omit<Permission, 'id' | 'caseId' | 'country' | 'organisation' | 'recordedBy' | 'recordedAt'>;

/** Everything that people do with cases. */
export class Casework {
  constructor(private readonly parts: CaseworkParts) {}

  read(actor: Actor, access: Access, id: string): Viewed {
    return this.parts.gate.use<CaseFile, CaseView>({
      actor, access, operation: 'CASE_READ', load: (tx, now) => foundCase(tx, id, 'read', now),
      act: async (tx, file, circumstances) => seen(await caseView(tx, file, circumstances.decision.fields, circumstances.now)),
    });
  }

  list(actor: Actor, filter: CaseFilter, limit: number, after: CasePosition | undefined): Promise<Result<readonly CaseStub[], Refused>> {
    return this.parts.gate.use({
      actor, access: undefined, operation: 'CASE_LIST', reference: 'NONE',
      act: async (tx) => {
        const stubs = await listCases(tx, filter, limit, after);
        return { ok: true, value: stubs, recordIds: stubs.map(({ id }) => id), fields: ['stub'] };
      },
    });
  }

  register(actor: Actor, access: Access, reference: string, content: CaseContent): Viewed {
    const { country, organisation } = actor;
    return this.parts.gate.use<undefined, CaseView>({
      actor, access, operation: 'CASE_REGISTER', reference: 'NEW',
      act: async (tx, _none, { actor: by, now, decision }) => {
        if (access.caseReference !== reference) return refusal(refused('INVALID_INPUT', REFERENCE_DIFFERS));
        const tip = decision.fields === 'RECEIPT';
        const { file } = register({ type: 'RegisterCase', id: this.parts.ids.uuid(), country, organisation, reference, content, by, tip }, now);
        if (!await insertCase(tx, file)) return refusal(refused('ALREADY_EXISTS'));
        return { ...seen(await caseView(tx, file, decision.fields, now)), recordIds: [file.id], fields: Object.keys(content) };
      },
    });
  }

  change(actor: Actor, access: Access, operation: Operation, id: string, command: (circumstances: Circumstances) => ChangeCase): Viewed {
    return this.onCase(actor, access, operation, id, (tx, file, circumstances) => this.parts.changes.change(tx, file, command(circumstances), circumstances.now));
  }

  publish(actor: Actor, access: Access, id: string): Viewed {
    return this.onCase(actor, access, 'CASE_PUBLISH', id, async (tx, file, { now }) => {
      const published = await this.parts.publisher.publish(tx, file, now);
      return published.ok ? success(file) : published;
    });
  }

  recordPermission(actor: Actor, access: Access, caseId: string, given: NewPermission): Viewed {
    return this.onCase(actor, access, 'PERMISSION_RECORD', caseId, (tx, file, { now, actor: by }) => this.parts.permissions.record(tx, file, {
      ...given, id: this.parts.ids.uuid(), caseId: file.id, country: file.country, organisation: file.organisation, recordedBy: by, recordedAt: now,
    }, now));
  }

  withdrawPermission(actor: Actor, access: Access, caseId: string, permissionId: string): Viewed {
    return this.onCase(actor, access, 'PERMISSION_WITHDRAW', caseId, (tx, file, { now }) => this.parts.permissions.withdraw(tx, file, permissionId, now));
  }

  private onCase(actor: Actor, access: Access, operation: Operation, id: string, change: Change): Viewed {
    return this.parts.gate.use<CaseFile, CaseView>({
      actor, access, operation, load: (tx, now) => foundCase(tx, id, 'write', now),
      act: async (tx, file, circumstances) => {
        const changed = await change(tx, file, circumstances);
        if (!changed.ok) return refusal(changed.failure);
        const view = await caseView(tx, changed.value, circumstances.decision.fields, circumstances.now);
        const recordIds = [file.id, ...(view.publication ? [view.publication.publicationId] : [])];
        return { ...seen(view), recordIds, recipients: operation === 'CASE_PUBLISH' ? ['matcher'] : [] };
      },
    });
  }
}

const REFERENCE_DIFFERS = { field: 'input.reference', code: 'differs', message: 'Give the new case number as the case reference of the access, too.' };
const seen = (view: CaseView): Outcome<CaseView> & { readonly ok: true } => ({ ok: true, value: view });
const refusal = (reason: Refused): Outcome<never> => ({ ok: false, failure: failure(reason).failure });
