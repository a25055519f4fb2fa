import { describe, expect, it } from '@jest/globals';
import { KafkaJSConnectionError, KafkaJSNonRetriableError, KafkaJSNumberOfRetriesExceeded, KafkaJSProtocolError } from 'kafkajs';
import { LogError } from '../port.js';
import { kafkaInterruption, kafkaLogError } from './errors.js';

const answered = (type: string) => new KafkaJSProtocolError(Object.assign(new Error(type), { type, code: 1, retriable: false }));
const causedBy = (cause: Error) => Object.assign(new KafkaJSNonRetriableError('wrapped'), { cause });

describe('errors of kafkajs', () => {
  it.each([
    { error: answered('TOPIC_AUTHORIZATION_FAILED'), code: 'FORBIDDEN', because: 'DESCRIBE without WRITE' },
    { error: causedBy(answered('TOPIC_AUTHORIZATION_FAILED')), code: 'FORBIDDEN', because: 'without DESCRIBE it is wrapped' },
    { error: causedBy(causedBy(answered('CLUSTER_AUTHORIZATION_FAILED'))), code: 'FORBIDDEN', because: 'at any depth' },
    { error: new KafkaJSNumberOfRetriesExceeded(new Error('ssl/tls alert certificate required: SSL alert number 116'), { retryCount: 3, retryTime: 1 }), code: 'FORBIDDEN', because: 'a refused certificate comes as exhausted retries' },
    { error: answered('MESSAGE_TOO_LARGE'), code: 'TOO_LARGE', because: 'of one message' },
    { error: causedBy(answered('RECORD_LIST_TOO_LARGE')), code: 'TOO_LARGE', because: 'of the batch' },
    { error: causedBy(new KafkaJSConnectionError('refused')), code: 'OUTAGE', because: 'called non-retriable, and is an outage' },
    { error: answered('UNKNOWN_TOPIC_OR_PARTITION'), code: 'OUTAGE', because: 'a topic may come' },
    { error: new TypeError('a bug'), code: 'OUTAGE', because: 'whatever it is, the outbox tries again' },
    { error: undefined, code: 'OUTAGE', because: 'even nothing' },
  ])('$because: $code', ({ error, code }) => {
    const made = kafkaLogError('homeward.records.aa', error);
    expect(made).toMatchObject({ code, topic: 'homeward.records.aa' });
    expect(made.cause).toBe(error);
  });

  it('leave a LogError as it is', () => {
    const closed = new LogError('CLOSED', 'homeward.records.aa');
    expect(kafkaLogError('homeward.records.aa', closed)).toBe(closed);
  });

  it.each([
    { error: answered('UNKNOWN_TOPIC_OR_PARTITION'), code: 'TOPIC_MISSING' },
    { error: Object.assign(new Error('no coordinator'), { name: 'KafkaJSGroupCoordinatorNotFound' }), code: 'FORBIDDEN' },
    { error: new Error('broker away'), code: 'OUTAGE' },
  ])('interrupt a reader with $code', ({ error, code }) => {
    expect(kafkaInterruption(error)).toBe(code);
  });

  it('do not hang on a cause that is its own', () => {
    const loop = new Error('loop');
    loop.cause = loop;
    expect(kafkaLogError('homeward.records.aa', loop).code).toBe('OUTAGE');
  });
});
