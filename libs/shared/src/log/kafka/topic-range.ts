import type { Kafka } from 'kafkajs';
import { SHORT_RETRY } from './client.js';
import { isForbidden, isMissing } from './errors.js';

export interface TopicRange { readonly first: bigint; readonly end: bigint }

/**
 * Undefined while the topic is missing or not readable. An admin client of its own each time: kafkajs's remembers every
 * topic it was asked for, and fails for all of them when one goes away.
 */
export async function topicRange(kafka: Kafka, topic: string): Promise<TopicRange | undefined> {
  const admin = kafka.admin({ retry: SHORT_RETRY });
  try {
    await admin.connect();
    // Asks without waiting for a leader first; fetchTopicOffsets alone retries a missing topic for seconds.
    await admin.fetchTopicMetadata({ topics: [topic] });
    const [partition] = await admin.fetchTopicOffsets(topic);
    return partition && { first: BigInt(partition.low), end: BigInt(partition.high) };
  } catch (error) {
    if (isMissing(error) || isForbidden(error)) return undefined;
    throw error;
  } finally {
    // Closing a connection that already broke is no second failure.
    await admin.disconnect().catch(() => undefined);
  }
}
