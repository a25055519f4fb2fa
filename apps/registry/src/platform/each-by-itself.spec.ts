import { describe, expect, it } from '@jest/globals';
import { eachByItself } from './each-by-itself.js';

const failing = (code: string) => Object.assign(new Error('a step failed'), { code });
/** Does 1 to 4, where 2 fails with the code. */
async function run(code: string, signal?: AbortSignal): Promise<{ done: readonly number[]; failed: unknown }> {
  const done: number[] = [];
  const failed = await eachByItself([1, 2, 3, 4], (item) => {
    if (item === 2) return Promise.reject(failing(code));
    done.push(item);
    return Promise.resolve();
  }, signal).catch((error: unknown) => (error as { code: string }).code);
  return { done, failed };
}

describe('steps that do not wait for each other', () => {
  it('are all done although one fails, and the failure is told', async () => {
    expect(await run('NO_RECIPIENT_KEY')).toEqual({ done: [1, 3, 4], failed: 'NO_RECIPIENT_KEY' });
  });
  it('end at once when the database is away', async () => {
    expect(await run('57P01')).toEqual({ done: [1], failed: '57P01' });
  });
  it('end when they are told to stop', async () => {
    expect(await run('NO_RECIPIENT_KEY', AbortSignal.abort())).toEqual({ done: [], failed: undefined });
  });
});
