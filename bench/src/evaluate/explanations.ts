import { generate } from '@homeward/generator';
import { createEngine, type EvidenceLine, type PersonRecord } from '@homeward/matching';
import { personOf } from '../quality/generated/person-of.js';
import type { QualityRow, QualitySection } from '../quality/row.js';
import { createRandom } from '../quality/translit/index.js';

const RECORDS = 2000;
const PAIRS = 20_000;

/** One field taken away, and the lines that may change with it. */
const CHANGES: readonly { readonly lines: readonly string[]; readonly without: (record: PersonRecord) => PersonRecord }[] = [
  { lines: ['NAME'], without: (record) => ({ ...record, names: [] }) },
  { lines: ['BIRTH'], without: (record) => ({ ...record, birth: undefined }) },
  { lines: ['SEX'], without: (record) => ({ ...record, sex: 0 }) },
  { lines: ['NATIONALITY'], without: (record) => ({ ...record, nationalities: [] }) },
  { lines: ['LANGUAGE'], without: (record) => ({ ...record, languages: [] }) },
  { lines: ['PLACE'], without: (record) => ({ ...record, event: undefined }) },
  { lines: ['HEIGHT', 'BODY'], without: (record) => ({ ...record, body: undefined }) },
  { lines: ['RELATIVES'], without: (record) => ({ ...record, relatives: [] }) },
  { lines: ['COMPANIONS'], without: (record) => ({ ...record, companions: [], knownCompanions: [] }) },
];

const changed = (before: readonly EvidenceLine[], after: readonly EvidenceLine[]): string[] => before.filter((line, at) => JSON.stringify(line) !== JSON.stringify(after[at])).map(({ field }) => field);
const row = (measure: string, held: number): QualityRow => ({ id: 'A8', measure, goal: '100 %', measured: `${((held / PAIRS) * 100).toFixed(2)} % of ${String(PAIRS)} pairs`, met: held === PAIRS });

/** A8: over pairs of generated records, any two and true ones alike. */
export function explanationSection(seed: string): QualitySection {
  const people = [...generate({ seed, records: RECORDS, pairs: 0.5 })].map(personOf);
  const byId = new Map(people.map((person) => [person.id, person]));
  const engine = createEngine();
  for (const person of people) engine.upsert(person);
  const random = createRandom(1);
  const any = (): PersonRecord => people[Math.floor(random() * people.length)] as PersonRecord;
  let [sums, symmetric, local] = [0, 0, 0];
  for (let pair = 0; pair < PAIRS; pair++) {
    const a = any();
    const near = pair % 2 === 0 ? undefined : engine.candidates(a, { minBits: 0, limit: 3 }).at(-1);
    const b = byId.get(near?.otherId ?? '') ?? any();
    const { bits, evidence } = engine.score(a, b);
    const back = engine.score(b, a);
    if (evidence.reduce((sum, line) => sum + line.bits, 0) === bits) sums += 1;
    if (back.bits === bits && JSON.stringify(back.evidence) === JSON.stringify(evidence)) symmetric += 1;
    const change = CHANGES[pair % CHANGES.length];
    if (change !== undefined && changed(evidence, engine.score(change.without(a), b).evidence).every((field) => change.lines.includes(field))) local += 1;
  }
  return { title: `explanations of ${String(PAIRS)} generated pairs`, rows: [row('bits of the lines add up to the score', sums), row('score(a, b) = score(b, a), line by line', symmetric), row('a change of one field changes only its line', local)], details: [] };
}
