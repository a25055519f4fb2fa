import type { MessageType } from '../messages/index.js';
import { MATCHER, parseTopic, TOPIC_ACCESS, type Participant, type TopicFamily, type TopicParts } from '../topics/index.js';
import type { Coordinates, EnvelopeRefusal } from './types.js';

const COMPACTED = ['records', 'judgements', 'candidates', 'disclosures'] as const;
/** On which topics a message of each type may stand. */
export const TYPE_FAMILIES: Readonly<Record<MessageType, readonly TopicFamily[]>> = {
  record: ['records'], erase: ['records'], digest: ['records'],
  judgement: ['judgements'], 'next-request': ['judgements'],
  receipt: ['receipts'], receipts: ['receipts'], reconcile: ['receipts'],
  candidate: ['candidates'], 'candidate-erase': ['candidates'],
  disclosure: ['disclosures'], 'disclosure-erase': ['disclosures'],
  heartbeat: COMPACTED,
};

const mayWrite = (issuer: Participant, { family, country }: TopicParts): boolean => {
  const { writer } = TOPIC_ACCESS[family];
  switch (writer) {
    case 'country': return issuer === country;
    case 'matcher': return issuer === MATCHER;
    case 'others': return issuer !== country && issuer !== MATCHER;
  }
};
const readerOf = ({ family, country }: TopicParts): Participant => TOPIC_ACCESS[family].reader === 'matcher' ? MATCHER : country;

export interface Place { readonly topic: string; readonly key: string }

/** Compares what the issuer signed with where the log holds it and with who reads it; undefined when all agree. */
export function misplaced(signed: Coordinates, place: Place, self: Participant): EnvelopeRefusal | undefined {
  if (signed.topic !== place.topic) return 'WRONG_TOPIC';
  if (signed.key !== place.key) return 'WRONG_KEY';
  const parts = parseTopic(place.topic);
  if (!parts || !TYPE_FAMILIES[signed.type].includes(parts.family)) return 'WRONG_TOPIC';
  if (!mayWrite(signed.issuer, parts)) return 'WRONG_ISSUER_FOR_TOPIC';
  if (signed.recipient !== self || readerOf(parts) !== self) return 'WRONG_RECIPIENT';
  return undefined;
}
