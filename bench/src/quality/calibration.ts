/** A pair that was shown a probability, and whether it is one person; `profile` names what evidence it rests on. */
export interface Verdict { readonly probability: number; readonly isTrue: boolean; readonly profile: string }
export interface Bin { readonly from: number; readonly pairs: number; readonly said: number; readonly was: number; /** |said - was| less what 1.96 standard errors explain, at least 0. */ readonly excess: number }
export interface Calibration {
  readonly profile: string;
  readonly pairs: number;
  /** Mean |said - was| over ten bins, weighted by their pairs. */
  readonly error: number;
  /** What a perfectly calibrated engine exceeds by chance once in twenty times. */
  readonly noise: number;
  readonly excess: number;
  readonly bins: readonly Bin[];
  /** Over bins of at least 1,000 pairs. */
  readonly worstExcess: number;
}
const BINS = 10;
const LEAST_PROBABILITY = 0.05;
const LARGE_BIN = 1000;
const REPLICATES = 200;

/** A7: over pairs of probability .05 and more; all together, and each profile by itself. */
export const calibrationsOf = (verdicts: readonly Verdict[]): readonly Calibration[] => {
  const counted = verdicts.filter(({ probability }) => probability >= LEAST_PROBABILITY);
  return [calibration('all', counted), ...[...Map.groupBy(counted, ({ profile }) => profile)].sort(([a], [b]) => a.localeCompare(b)).map(([profile, of]) => calibration(profile, of))];
};

const calibration = (profile: string, verdicts: readonly Verdict[]): Calibration => {
  const bins = binsOf(verdicts);
  const error = errorOf(bins, verdicts.length);
  const noise = noiseOf(verdicts);
  return { profile, pairs: verdicts.length, error, noise, excess: Math.max(0, error - noise), bins, worstExcess: Math.max(0, ...bins.filter(({ pairs }) => pairs >= LARGE_BIN).map(({ excess }) => excess)) };
};

const binsOf = (verdicts: readonly Verdict[]): readonly Bin[] => Array.from({ length: BINS }, (_, at): Bin => {
  const of = verdicts.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === at);
  const [said, was] = [mean(of.map(({ probability }) => probability)), mean(of.map(({ isTrue }) => (isTrue ? 1 : 0)))];
  const standardError = of.length === 0 ? 0 : Math.sqrt((said * (1 - said)) / of.length);
  return { from: at / BINS, pairs: of.length, said, was, excess: Math.max(0, Math.abs(said - was) - 1.96 * standardError) };
});
const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);
const errorOf = (bins: readonly Bin[], pairs: number): number => (pairs === 0 ? 0 : bins.reduce((sum, bin) => sum + bin.pairs * Math.abs(bin.said - bin.was), 0) / pairs);

/** Draws the outcomes anew as if every probability were right; the 95th percentile of the error that remains. */
const noiseOf = (verdicts: readonly Verdict[]): number => {
  const next = dice();
  const bin = verdicts.map(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)));
  const errors = Array.from({ length: REPLICATES }, () => {
    const differences = new Float64Array(BINS);
    verdicts.forEach(({ probability }, at) => { const of = bin[at] ?? 0; differences[of] = (differences[of] ?? 0) + probability - (next() < probability ? 1 : 0); });
    return differences.reduce((sum, difference) => sum + Math.abs(difference), 0) / Math.max(1, verdicts.length);
  });
  return errors.sort((a, b) => a - b)[Math.floor(REPLICATES * 0.95)] ?? 0;
};
/** The same throws in every run. */
const dice = (): (() => number) => {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
