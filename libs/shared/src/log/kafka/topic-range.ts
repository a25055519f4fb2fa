import type { Kafka } from 'kafkajs';

export interface TopicRange { readonly first: bigint; readonly end: bigint }

/**
 * Rejects while the topic is missing or not readable. An admin client of its own each time: kafkajs's remembers every
 * topic it was asked for, and fails for all of them when one goes away.
 */
export async function topicRange(kafka: Kafka, topic: string): Promise<TopicRange> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    // Asks without waiting for a leader first; fetchTopicOffsets alone retries a missing topic for seconds.
    await admin.fetchTopicMetadata({ topics: [topic] });
    const [partition] = await admin.fetchTopicOffsets(topic);
    if (!partition) throw new Error('the broker named no partition');
    return { first: BigInt(partition.low), end: BigInt(partition.high) };
  } finally {
    // Closing a connection that already broke is no second failure.
    await admin.disconnect().catch(() => undefined);
  }
}
