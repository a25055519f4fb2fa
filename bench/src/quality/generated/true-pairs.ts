import type { GeneratedRecord } from '@homeward/generator';

export interface TruePair { readonly query: GeneratedRecord; readonly live: GeneratedRecord }
/** A pair is of its script, and of every kind of damage that either record has. */
export const kindsOf = ({ query, live }: TruePair): readonly string[] => {
  const kinds = [...new Set<string>([...query.truth.kinds, ...live.truth.kinds])];
  const bothInOneScript = scriptsOf(query).some((script) => scriptsOf(live).includes(script));
  return [...kinds, bothInOneScript ? 'pair.same-script' : 'pair.across-scripts', ...(hasDay(query) && hasDay(live) ? [] : ['pair.no-two-birth-days'])];
};
const scriptsOf = ({ names }: GeneratedRecord): readonly string[] => names.map(({ script }) => script);
const hasDay = ({ birth }: GeneratedRecord): boolean => birth?.type === 'DATE' && birth.precision === 'DAY';

const birthOf = (pair: TruePair): string => (hasDay(pair.query) && hasDay(pair.live) ? 'two birth days' : pair.query.birth === undefined || pair.live.birth === undefined ? 'no birth' : 'year or age');
/** What evidence a pair rests on, roughly: for calibration by profile. */
export const profileOf = (pair: TruePair): string => [
  scriptsOf(pair.query).some((script) => scriptsOf(pair.live).includes(script)) ? 'one script' : 'two scripts', birthOf(pair),
  pair.query.relatives.length > 0 && pair.live.relatives.length > 0 ? 'relatives' : 'no relatives',
].join(', ');
