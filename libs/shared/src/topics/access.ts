import { MATCHER, parseTopic, TOPIC_ACCESS, TOPIC_FAMILIES, topicName, type Participant, type TopicParty } from './index.js';

export interface TopicRights { readonly topic: string; readonly writers: readonly Participant[]; readonly readers: readonly Participant[] }

/** Who of these participants may write and read the topic; nobody for a name outside the table. */
export function topicRights(topic: string, participants: readonly Participant[]): TopicRights {
  const parts = parseTopic(topic);
  if (!parts) return { topic, writers: [], readers: [] };
  const { writer, reader, readsBack } = TOPIC_ACCESS[parts.family];
  const members = (party: TopicParty) => participants.filter((participant) => isParty(participant, party, parts.country));
  return { topic, writers: members(writer), readers: [reader, ...(readsBack ? [writer] : [])].flatMap(members) };
}

function isParty(participant: Participant, party: TopicParty, country: Participant): boolean {
  switch (party) {
    case 'matcher': return participant === MATCHER;
    case 'country': return participant === country;
    case 'others': return participant !== MATCHER && participant !== country;
  }
}

/** Every topic of these participants; the matcher has none of its own. */
export const topicsOf = (participants: readonly Participant[]): readonly string[] =>
  participants.filter((participant) => participant !== MATCHER).flatMap((country) => TOPIC_FAMILIES.map((family) => topicName(family, country)));
