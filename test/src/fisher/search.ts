import type { Federation } from '@homeward/federation';
import type { Needle } from '../drill/raw-bytes.js';
import { findInDatabase, findInLogs, rowsVisibleTo, sealedSlices } from './bytes.js';
import { tokensOf } from './child.js';
import type { Ear } from './ear.js';
import type { Catch } from './expedition.js';
import { isHeartbeat, type Opened } from './topics.js';

export interface Search {
  readonly tokens: number;
  /** Tokens that the same search finds in the database of the node that holds the children: that it can find something. */
  readonly foundAtHolder: number;
  /** Where, by what it was; none is the promise. */
  readonly leaks: readonly string[];
  readonly searched: Readonly<Record<string, number>>;
  readonly documentsToDe: number;
}

/** Each place is searched for the children that were fished from there. */
export async function searchEverywhere(federation: Federation, catches: readonly Catch[], topics: readonly Opened[], ears: { readonly DE: Ear; readonly police: Ear }): Promise<Search> {
  const [fromDe, fromPolice] = [catches.filter(({ fisher }) => fisher === 'DE'), catches.filter(({ fisher }) => fisher !== 'DE')];
  const de = fromDe.flatMap(needlesOf);
  const police = fromPolice.flatMap(needlesOf);
  const sealed = (await Promise.all(fromDe.map(({ child, candidateId }) => sealedSlices(federation, child.publicationId, candidateId ?? 'none')))).flat();
  const rows = await rowsVisibleTo(federation, 'GR', 'gr-police', ['INVESTIGATOR', 'SUPERVISOR', 'AUDITOR']);
  const ofTopics = topics.map(({ bytes }) => bytes).join('\n');
  const texts = { 'GraphQL answers of DE': heardBy(ears.DE), 'subscription of DE': ears.DE.frames.join('\n'), 'topics of DE': ofTopics };
  const policeTexts = { 'GraphQL answers of gr-police': heardBy(ears.police), 'subscription of gr-police': ears.police.frames.join('\n'), 'rows that gr-police may read': rows };
  return {
    tokens: de.length + police.length + sealed.length,
    foundAtHolder: (await findInDatabase(federation, 'homeward_gr', [...de, ...police])).map(({ needle }) => needle).filter(unique).length,
    leaks: [
      ...(await findInDatabase(federation, 'homeward_de', [...de, ...sealed])).map(({ needle, place, file }) => `${needle} in ${place}, file ${file}`),
      ...findInLogs(federation, [...de, ...police].filter(({ name }) => !name.endsWith(' id'))).map(({ needle, place, file }) => `${needle} in ${place}, ${file}`),
      ...findInLogs(federation, de).filter(({ file }) => file.startsWith('registry-de')).map(({ needle, file }) => `${needle} in ${file}`),
      ...inTexts(texts, [...de, ...sealed]), ...inTexts(policeTexts, police),
    ].filter(unique),
    searched: { ...lengths(texts), ...lengths(policeTexts) },
    documentsToDe: topics.filter((message) => message.topic.includes('.candidates.') && !isHeartbeat(message)).length,
  };
}

const needlesOf = ({ child, candidateId, gives, fisher, way }: Catch): readonly Needle[] => Object.entries({ ...tokensOf(child), 'candidate id': candidateId ?? '' })
  .filter(([name, text]) => text !== '' && !gives.includes(name)).map(([name, text]) => ({ name: `${fisher}, ${way}: ${name}`, bytes: Buffer.from(text) }));

const heardBy = ({ answers }: Ear): string => answers.map(({ bytes }) => bytes).join('\n');
const inTexts = (texts: Readonly<Record<string, string>>, needles: readonly Needle[]): readonly string[] =>
  Object.entries(texts).flatMap(([place, text]) => { const bytes = Buffer.from(text); return needles.filter((needle) => bytes.includes(needle.bytes)).map(({ name }) => `${name} in ${place}`); });
const lengths = (texts: Readonly<Record<string, string>>): Readonly<Record<string, number>> => Object.fromEntries(Object.entries(texts).map(([place, text]) => [place, Buffer.byteLength(text)]));
const unique = (value: string, index: number, all: readonly string[]): boolean => all.indexOf(value) === index;
