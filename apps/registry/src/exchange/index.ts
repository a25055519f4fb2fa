export { TopicReader, type ReaderParts, type TopicHandler } from './topic-reader.js';
export { forgetQuarantined, purgeQuarantine } from './quarantine.js';
export { TopicKeySeenRow, TopicReadingRow } from './topic-reading.entity.js';
export { QuarantinedMessageRow } from './quarantined-message.entity.js';
export { showExchangeMetrics, unprovedJudgements } from './metrics.js';
