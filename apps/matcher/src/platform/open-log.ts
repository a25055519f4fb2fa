import { createEmbeddedLog, createKafkaLog, MATCHER, type LogPort } from '@homeward/shared';
import type { MatcherVariables } from './config.js';

export function openLog(variables: MatcherVariables): LogPort {
  if (variables.LOG === 'embedded') return createEmbeddedLog({ url: variables.LOG_DATABASE_URL ?? '' });
  const { KAFKA_BROKERS = '', KAFKA_CA: ca, KAFKA_CERT: cert, KAFKA_KEY: key } = variables;
  const tls = ca !== undefined && cert !== undefined && key !== undefined ? { tls: { ca, cert, key } } : {};
  return createKafkaLog({ brokers: KAFKA_BROKERS.split(','), participant: MATCHER, ...tls });
}
