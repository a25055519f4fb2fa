export { Retention, type RetentionParts } from './retention.js';
