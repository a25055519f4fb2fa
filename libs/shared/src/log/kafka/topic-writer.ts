import { Partitioners, type Kafka, type Message, type Producer } from 'kafkajs';
import { LogError, type LogMessage } from '../port.js';
import { messageBytes } from '../message-bytes.js';
import { kafkaLogError } from './errors.js';

/** Kafka's size limit is on the batch, so many small messages would be refused together. */
const CHUNK_BYTES = 256 * 1024;
const CHUNK_MESSAGES = 500;

/**
 * Writes one topic, one append at a time, so that order holds. A producer of its own per topic: kafkajs refreshes the
 * metadata of all topics a producer has met at once, and one that was deleted or forbidden would fail the others.
 * After an error the producer is thrown away; the next append connects anew.
 */
export class TopicWriter {
  private producer: Promise<Producer> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(private readonly kafka: Kafka, private readonly topic: string) {}

  append(messages: readonly LogMessage[]): Promise<void> {
    const turn = this.last.then(() => this.send(messages));
    // The next append waits for this one, whatever comes of it; its caller gets the error.
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.last;
    await this.discard();
  }

  private async send(messages: readonly LogMessage[]): Promise<void> {
    if (this.closed) throw new LogError('CLOSED', this.topic);
    try {
      const producer = await (this.producer ??= this.connect());
      for (const chunk of chunks(messages)) await producer.send({ topic: this.topic, acks: -1, messages: chunk.map(toMessage) });
    } catch (error) {
      await this.discard();
      throw kafkaLogError(this.topic, error);
    }
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({ allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    return producer;
  }

  private async discard(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    // A producer that never connected, or lost its broker, has nothing to hand over.
    await producer?.then((connected) => connected.disconnect()).catch(() => undefined);
  }
}

/** Partition 0 always: a topic has one. */
const toMessage = (message: LogMessage): Message =>
  ({ key: message.key, value: message.value, partition: 0, ...(message.headers ? { headers: { ...message.headers } } : {}) });

export function chunks(messages: readonly LogMessage[]): readonly (readonly LogMessage[])[] {
  const result: LogMessage[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = messageBytes(message);
    const current = result.at(-1);
    if (!current || bytes + size > CHUNK_BYTES || current.length >= CHUNK_MESSAGES) {
      result.push([message]);
      bytes = size;
    } else {
      current.push(message);
      bytes += size;
    }
  }
  return result;
}
