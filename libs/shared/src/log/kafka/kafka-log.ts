import type { Kafka } from 'kafkajs';
import { LogError, type ConsumeOptions, type Consumption, type LogMessage, type LogPort } from '../port.js';
import { createClient, NO_RETRY, PATIENT_RETRY, SHORT_RETRY } from './client.js';
import { consumeKafka } from './consumption.js';
import { isForbidden, isMissing, kafkaLogError } from './errors.js';
import type { KafkaLogOptions } from './options.js';
import { topicRange, type TopicRange } from './topic-range.js';
import { TopicWriter } from './topic-writer.js';

export const createKafkaLog = (options: KafkaLogOptions): LogPort => new KafkaLog(options);

class KafkaLog implements LogPort {
  private readonly calling: Kafka;
  private readonly reading: Kafka;
  private readonly probing: Kafka;
  private readonly writers = new Map<string, TopicWriter>();
  private readonly consumptions = new Set<Consumption>();
  private closed = false;

  constructor(private readonly options: KafkaLogOptions) {
    const clientId = `homeward-${options.participant}`;
    this.calling = createClient(options, clientId, SHORT_RETRY);
    this.reading = createClient(options, clientId, PATIENT_RETRY);
    this.probing = createClient(options, clientId, NO_RETRY);
  }

  async append(topic: string, messages: readonly LogMessage[]): Promise<void> {
    if (this.closed) throw new LogError('CLOSED', topic);
    if (messages.length > 0) await this.writer(topic).append(messages);
  }

  async range(topic: string): Promise<TopicRange | undefined> {
    if (this.closed) throw new LogError('CLOSED', topic);
    try {
      return await topicRange(this.calling, topic);
    } catch (error) {
      if (isMissing(error) || isForbidden(error)) return undefined;
      throw kafkaLogError(topic, error);
    }
  }

  consume(options: ConsumeOptions): Promise<Consumption> {
    if (this.closed) return Promise.reject(new LogError('CLOSED', options.topic));
    const consumption = consumeKafka({ calling: this.calling, reading: this.reading, log: this.options, options });
    this.consumptions.add(consumption);
    return Promise.resolve(consumption);
  }

  async healthy(): Promise<boolean> {
    const admin = this.probing.admin();
    try {
      await admin.connect();
      await admin.describeCluster();
      return true;
    } catch {
      return false;
    } finally {
      // Closing a connection that already broke is no second failure.
      await admin.disconnect().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.all([...this.consumptions].map((consumption) => consumption.stop()));
    await Promise.all([...this.writers.values()].map((writer) => writer.close()));
  }

  private writer(topic: string): TopicWriter {
    const writer = this.writers.get(topic) ?? new TopicWriter(this.calling, topic);
    this.writers.set(topic, writer);
    return writer;
  }
}
