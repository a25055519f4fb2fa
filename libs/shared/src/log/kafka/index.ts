export { createKafkaLog } from './kafka-log.js';
export { createKafkaLogAdmin, type KafkaAdminOptions, type KafkaLogAdmin } from './kafka-admin.js';
export type { KafkaConnection, KafkaLogOptions, KafkaTls } from './options.js';
