import type { MinimalRecord } from '@homeward/shared';
import { topicName, type LogRecord } from '@homeward/shared';
import type { Random } from '../../drill/random.js';
import { newPublicationId, type Node } from './node.js';
import { record } from './people.js';

/** One thing that intake does, the same in every database it is done in; so positions are the same too. */
export type Event =
  | { readonly kind: 'BATCH'; readonly topic: string; readonly from: bigint; readonly batch: readonly LogRecord[] }
  | { readonly kind: 'EXPIRE'; readonly nowMs: number }
  | { readonly kind: 'ASK'; readonly publicationIds: readonly string[] };

const DAY_MS = 86_400_000;
const CONSONANTS = 'bdfgklmnprstvz';
/** Few families and given names, so that names are common and counts tell. */
const FAMILIES = ['Zorvanel', 'Quellimar', 'Ombrasek', 'Tirudan'];
const GIVEN = ['Selvira', 'Dorvano', 'Mirudel'];

/** An invented record: of a few people, in a spelling that differs by a letter now and then. */
function invented(random: Random, from: Pick<MinimalRecord, 'publicationId' | 'version' | 'country' | 'expiresAt' | 'companions'>): MinimalRecord {
  const person = random.below(10);
  const [family, given] = [FAMILIES[person % FAMILIES.length] ?? '', GIVEN[person % GIVEN.length] ?? ''];
  const spelt = random.chance(0.3) ? family.replace(/[lrn]/, CONSONANTS[random.below(CONSONANTS.length)] ?? 'b') : family;
  const birth = { type: 'DATE' as const, value: `20${String(10 + person)}-0${String(1 + (person % 9))}-1${String(random.chance(0.8) ? person : random.below(10))}`, precision: 'DAY' as const, calendar: 'GREGORIAN' as const, estimated: false };
  return record({
    ...from, kind: random.chance(0.5) ? 'MISSING_CHILD' : 'UNACCOMPANIED_MINOR', sex: 1, nationalities: ['SYR'], ...(random.chance(0.8) ? { birth } : {}),
    names: [{ value: `${given} ${spelt}`, script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
    handling: { codes: ['H0'], notReleasableTo: random.chance(0.1) ? ['IT'] : [], protectLocation: true, contact: { authority: 'Sample office' } },
  });
}

/** Companions are those of the first version, and who names any is not erased: of a version that nobody has seen only its end is known, not whom it named. */
interface Written { readonly id: string; readonly node: Node; readonly companions: readonly string[]; version: number; isErased: boolean }

/** What three countries write: new records, versions after versions, erasures, records whose time ends and that come back; seeded. */
export async function inventOrder(random: Random, nodes: readonly Node[], batches: number, startMs: number): Promise<readonly Event[]> {
  const written: Written[] = [];
  const offsets = new Map<string, bigint>();
  const events: Event[] = [];
  for (let number = 0; number < batches; number++) {
    const atMs = startMs + number * 60_000;
    if (random.chance(0.1)) { events.push({ kind: 'EXPIRE', nowMs: startMs + 2 * DAY_MS }); continue; }
    const node = random.pick(nodes);
    const topic = topicName('records', node.country);
    const from = offsets.get(topic) ?? 0n;
    const sealed = [];
    for (let count = 1 + random.below(4); count > 0; count--) sealed.push(await write(random, node, written, startMs));
    events.push({ kind: 'BATCH', topic, from, batch: sealed.map((message, index) => ({ topic, offset: from + BigInt(index), timestampMs: atMs, ...message, headers: message.headers ?? {} })) });
    offsets.set(topic, from + BigInt(sealed.length));
  }
  return events;
}

async function write(random: Random, node: Node, written: Written[], startMs: number) {
  const own = written.filter((each) => each.node === node && !each.isErased);
  const isNew = own.length === 0 || random.chance(0.45);
  const companions = isNew && random.chance(0.6) ? own.slice(-2).map(({ id }) => id) : [];
  const one: Written = isNew ? { id: newPublicationId(), node, companions, version: 0, isErased: false } : random.pick(own);
  if (isNew) written.push(one);
  one.version += 1;
  if (!isNew && one.companions.length === 0 && random.chance(0.4)) {
    one.isErased = true;
    return node.sealedErasure(one.id, one.version);
  }
  const expiresAt = new Date(startMs + (random.chance(0.2) ? 1 : 300) * DAY_MS).toISOString();
  return node.sealedRecord(invented(random, { publicationId: one.id, version: one.version, country: node.country.toUpperCase(), expiresAt, companions: [...one.companions] }));
}

/** So many records of one country and another one's, all of which stay, and wishes for more candidates of the first few. */
export async function inventWishes(random: Random, [one, other]: readonly [Node, Node], startMs: number): Promise<readonly Event[]> {
  const batchOf = async (node: Node, count: number): Promise<Event & { readonly kind: 'BATCH' }> => {
    const records = Array.from({ length: count }, () => invented(random, { companions: [], publicationId: newPublicationId(), version: 1, country: node.country.toUpperCase(), expiresAt: new Date(startMs + 300 * DAY_MS).toISOString() }));
    const sealed = await Promise.all(records.map((each) => node.sealedRecord(each)));
    return { kind: 'BATCH', topic: topicName('records', node.country), from: 0n, batch: sealed.map((message, index) => ({ topic: topicName('records', node.country), offset: BigInt(index), timestampMs: startMs, ...message, headers: message.headers ?? {} })) };
  };
  const first = await batchOf(one, 12);
  return [first, await batchOf(other, 40), { kind: 'ASK', publicationIds: first.batch.slice(0, 5).map(({ key }) => key) }];
}
