/** What the matcher reports of itself, by closed lists of labels; never an id or anything of a person. */
export interface Signals {
  intake(country: string, outcome: string, count: number): void;
  refused(country: string, reason: string): void;
  digest(country: string, differingBuckets: number): void;
  lag(topic: string, messages: number): void;
  outbox(pending: number, oldestAgeMs: number): void;
  indexed(position: bigint, records: number): void;
  raised(count: number): void;
  documents(kind: 'candidate' | 'candidate-erase', count: number): void;
  interruption(part: string, code: string): void;
}
export const silent: Signals = {
  intake: () => undefined, refused: () => undefined, digest: () => undefined, lag: () => undefined, outbox: () => undefined, indexed: () => undefined,
  raised: () => undefined, documents: () => undefined, interruption: () => undefined,
};
