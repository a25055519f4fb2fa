import type { Participant } from '../../topics/index.js';

/** PEM texts. Without them the connection is in the clear, for tests on one machine only. */
export interface KafkaTls { readonly ca: string; readonly cert: string; readonly key: string }

export interface KafkaConnection {
  readonly brokers: readonly string[];
  readonly tls?: KafkaTls;
}
export interface KafkaLogOptions extends KafkaConnection {
  /** Who connects. Its consumer groups are named `<participant>.<group>.<topic>`: the broker lets it use no others. */
  readonly participant: Participant;
  /** How long the broker may hold a fetch open; also the longest a stop waits for it. */
  readonly maxWaitMs?: number;
  /** After how long without a heartbeat the group gives a dead reader's topic to the next. */
  readonly sessionTimeoutMs?: number;
}

export const groupPrefix = (participant: Participant): string => `${participant}.`;
/** Of one topic each: kafkajs gives a topic to any member of the group, also to one that never subscribed to it. */
export const groupId = (participant: Participant, group: string, topic: string): string => `${groupPrefix(participant)}${group}.${topic}`;
