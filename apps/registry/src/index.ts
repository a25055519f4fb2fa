/** For tests, benchmarks and the generator of the schema; a service is started by its entry point. */
export { registryService } from './service.js';
export { createRegistryModule, REGISTRY_RESOLVERS } from './registry.module.js';
export { openGround, readRegistryConfig, migrate, type NodeGround } from './node.js';
export { ReviewLine, type ReviewLineParts } from './review-line.js';
export { REGISTRY_MIGRATIONS } from './migrations/index.js';
export { REGISTRY_ENTITIES } from './schema.js';
export { Database, type DatabaseUrls } from './platform/database.js';
export type { Actor } from './platform/actor.js';
export { keyedPseudonyms, type Pseudonyms } from './platform/pseudonyms.js';
export { randomIds, systemClock, type Clock, type Ids } from './platform/ports.js';
export { rowsOf, type Tx } from './platform/tx.js';
export { Gate } from './gate/index.js';
export { TopicReader, type TopicHandler } from './exchange/index.js';
export type { ExchangeKeys } from './platform/sealing.js';
export { insertCase, register, type CaseContent, type CaseFile } from './cases/index.js';
export { candidateToApi, changeFeed } from './candidates/index.js';
export { deliverNotices, remind, webhookChannel, type DeliveryParts, type NoticeChannel } from './notices/index.js';
export { pageOfOverduePermissions } from './permissions/index.js';
