import { CaseChanges } from './cases/index.js';
import { CaseImport, Casework } from './casework/index.js';
import { Gate } from './gate/index.js';
import type { NodeGround } from './node.js';
import { PermissionDesk } from './permissions/index.js';
import { Courier } from './platform/courier.js';
import { forgettingPermissions, OwnTopic, PublicationGate, PublicationLine, Publisher, Pulse, ReceiptHandler, Reconciler, Recovery, Renewal, retracting, Rewrap, type LineLog } from './publication/index.js';
import { Retention } from './retention/index.js';

/** The parts of a node that cases and their publication need, joined by hand: what depends on what is written here. */
export interface CaseParts {
  readonly gate: Gate;
  readonly courier: Courier;
  readonly changes: CaseChanges;
  readonly permissions: PermissionDesk;
  readonly publicationGate: PublicationGate;
  readonly publisher: Publisher;
  readonly casework: Casework;
  readonly imports: CaseImport;
  readonly retention: Retention;
  readonly line: (log: LineLog) => PublicationLine;
}

export function assembleCases(ground: NodeGround): CaseParts {
  const { database, clock, ids, pseudonyms, country, participant, epochs, keys } = ground;
  const gate = new Gate({ database, clock, pseudonyms, nodeCountry: country });
  const courier = new Courier({ keys, clock });
  const publicationGate = new PublicationGate();
  const publisher = new Publisher({ participant, courier, epochs, ids, gate: publicationGate });
  const changes = new CaseChanges(pseudonyms, [retracting(publisher), forgettingPermissions]);
  const permissions = new PermissionDesk(changes, (tx, caseId, now) => publisher.retract(tx, caseId, now));
  const casework = new Casework({ gate, changes, permissions, publisher, ids });
  const imports = new CaseImport({ gate, changes, pseudonyms, ids });
  const retention = new Retention({ database, changes, permissions, clock });
  return { gate, courier, changes, permissions, publicationGate, publisher, casework, imports, retention, line: (log) => lineOf(ground, { courier, publicationGate, publisher, changes }, log) };
}

function lineOf(ground: NodeGround, { courier, publicationGate: gate, publisher, changes }: Pick<CaseParts, 'courier' | 'publicationGate' | 'publisher' | 'changes'>, log: LineLog): PublicationLine {
  const { database, clock, country, participant, keys, variables } = ground;
  const reader = { log: ground.log, database, keys, clock };
  const recovery = new Recovery({ publisher, changes, clock, country });
  const ownTopic = new OwnTopic({ log: ground.log, database, keys, recovery, onInterruption: (code) => { log.warn({ code, topic: ownTopic.topic }, 'reading the own topic was interrupted'); } });
  const receipts = new ReceiptHandler({ participant, country, publisher, changes, clock, reconciler: new Reconciler({ publisher, clock, country, topicIsRead: () => ownTopic.isRead() }), onBehind: () => { line.fellBehind(); } });
  const pulse = new Pulse({ participant, database, courier, trust: keys.trust, clock, gate });
  const upkeep = { database, publisher, gate, clock };
  const line = new PublicationLine({ workerUrl: variables.DATABASE_WORKER_URL, reader, gate, ownTopic, receipts, pulse, rewrap: new Rewrap(upkeep), renewal: new Renewal(upkeep), heartbeatMs: variables.HEARTBEAT_MS, digestMs: variables.DIGEST_MS, clockMs: variables.CLOCK_MS, log });
  return line;
}
