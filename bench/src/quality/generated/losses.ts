import type { MatchingEngine, PersonRecord } from '@homeward/matching';
import { personOf } from './person-of.js';
import { kindsOf, type TruePair } from './true-pairs.js';

/** A true pair that was not brought up: by the index, which did not meet it, or by the score, which is too low. RAISED: a wrong pair that was. */
export interface Loss {
  readonly script: string;
  readonly kinds: readonly string[];
  readonly lostBy: 'INDEX' | 'SCORE' | 'RAISED';
  readonly bits: number;
  /** Bits of the lines that say something, e.g. NAME OMITTED 9.5. */
  readonly evidence: string;
  readonly query: string;
  readonly live: string;
}

const describe = (record: PersonRecord): string => {
  const birth = record.birth === undefined ? '-' : record.birth.type === 'DATE' ? record.birth.value : `${String(record.birth.minYears)}-${String(record.birth.maxYears)} on ${record.birth.asOf}`;
  return [record.names.map(({ value }) => value).join(' / '), birth, String(record.sex), record.nationalities.join(), record.relatives.map(({ relation, name }) => `${relation} ${name.value}`).join()].join('; ');
};

export const lossOf = (pair: TruePair, engine: MatchingEngine, minBits: number): Loss => {
  const [query, live] = [personOf(pair.query), personOf(pair.live)];
  const scored = engine.score(query, live);
  const evidence = scored.evidence.filter(({ bits }) => bits !== 0).map(({ field, level, bits }) => `${field} ${level} ${bits.toFixed(1)}`).join(', ');
  return { script: pair.query.truth.group, kinds: kindsOf(pair), lostBy: pair.query.truth.person !== pair.live.truth.person ? 'RAISED' : scored.bits >= minBits ? 'INDEX' : 'SCORE', bits: scored.bits, evidence, query: describe(query), live: describe(live) };
};
