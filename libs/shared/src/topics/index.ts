/** A country's lower-case ISO 3166-1 alpha-2 code, or the hub. Topic names carry nothing else. */
export type Participant = string;
export const MATCHER: Participant = 'matcher';

export const TOPIC_FAMILIES = ['records', 'judgements', 'receipts', 'candidates', 'disclosures'] as const;
export type TopicFamily = (typeof TOPIC_FAMILIES)[number];

/** @example topicName('records', 'at') === 'homeward.records.at' */
export const topicName = (family: TopicFamily, country: Participant): string => `homeward.${family}.${country.toLowerCase()}`;

export interface TopicParts { readonly family: TopicFamily; readonly country: Participant }
export function parseTopic(topic: string): TopicParts | undefined {
  const [prefix, family, country, ...rest] = topic.split('.');
  if (prefix !== 'homeward' || rest.length > 0 || !country || !/^[a-z]{2}$/.test(country)) return undefined;
  return TOPIC_FAMILIES.includes(family as TopicFamily) ? { family: family as TopicFamily, country } : undefined;
}

export type TopicParty = 'country' | 'matcher' | 'others';
/** `reader`: to whom messages are addressed; `readsBack`: the writer may read what it wrote. */
export interface TopicAccess { readonly writer: TopicParty; readonly reader: 'country' | 'matcher'; readonly readsBack: boolean }
/**
 * Who may write and read each topic (design section 4). `others` = every country but the one named.
 * A country reads its own records back to recover what it had published when its database was restored from a copy.
 */
export const TOPIC_ACCESS: Readonly<Record<TopicFamily, TopicAccess>> = {
  records: { writer: 'country', reader: 'matcher', readsBack: true },
  judgements: { writer: 'country', reader: 'matcher', readsBack: false },
  receipts: { writer: 'matcher', reader: 'country', readsBack: false },
  candidates: { writer: 'matcher', reader: 'country', readsBack: false },
  disclosures: { writer: 'others', reader: 'country', readsBack: false },
};

const hours = (count: number) => String(count * 3_600_000);
export type TopicSettings = Readonly<Record<string, string>>;
const compacted: TopicSettings = {
  'cleanup.policy': 'compact', 'segment.ms': hours(6), 'max.compaction.lag.ms': hours(6),
  'min.cleanable.dirty.ratio': '0.01', 'delete.retention.ms': hours(7 * 24), 'file.delete.delay.ms': '60000', 'max.message.bytes': '1048576',
  'message.timestamp.type': 'LogAppendTime',
};
/** A ticked photograph is up to 500,000 base64 characters, and grows by a third in each of the two layers of the envelope. */
const withPhotograph: TopicSettings = { ...compacted, 'max.message.bytes': '2097152' };
/** Kafka topic configuration by family. Every partition needs a heartbeat, else its last segment never rolls. */
export const TOPIC_SETTINGS: Readonly<Record<TopicFamily, TopicSettings>> = {
  records: compacted, judgements: compacted, candidates: compacted, disclosures: withPhotograph,
  receipts: {
    'cleanup.policy': 'delete', 'retention.ms': hours(3 * 24), 'segment.ms': hours(6), 'max.message.bytes': '1048576',
    'message.timestamp.type': 'LogAppendTime',
  },
};
export const maxMessageBytes = (settings: TopicSettings): number => Number(settings['max.message.bytes'] ?? 1_048_576);
/** Key of the heartbeat and of the digest on a records topic; every other key is an opaque random id. */
export const HEARTBEAT_KEY = 'heartbeat';
export const DIGEST_KEY = 'digest';
