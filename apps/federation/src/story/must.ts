import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

/** What a step expected and did not find. The people of the story are invented, so its values may be shown. */
export class StoryFailure extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StoryFailure';
  }
}

export function must(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new StoryFailure(sentence);
}

export function mustEqual(actual: unknown, expected: unknown, what: string): void {
  must(isDeepStrictEqual(actual, expected), `${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`);
}

/** No token of these stands anywhere in the bytes of the answer. */
export function mustNotContain(bytes: string, tokens: readonly string[], whose: string): void {
  const found = tokens.filter((token) => bytes.toLowerCase().includes(token.toLowerCase()));
  must(found.length === 0, `${whose} must not contain ${found.join(', ')}`);
}

const LOOK_EVERY_MS = 100;

/** Looks again until the probe finds what it looks for. */
export async function eventually<Found>(what: string, patienceMs: number, probe: () => Promise<Found | undefined>): Promise<Found> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    must(Date.now() < giveUpAt, `${what} did not happen within ${String(patienceMs / 1000)} s`);
    await pause(LOOK_EVERY_MS);
  }
}
