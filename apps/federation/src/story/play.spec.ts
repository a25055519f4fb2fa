import { describe, expect, it } from '@jest/globals';
import type { Federation } from '../supervisor/federation.js';
import { must, mustNotContain } from './must.js';
import { play } from './play.js';
import type { Step } from './step.js';

const federation = { identity: { tokenUrl: '' }, registryUrl: () => '', deskUrl: '' } as unknown as Federation;
const passes = (name: string): Step => ({ name, run: () => Promise.resolve() });

describe('playing a story', () => {
  it('tells each step and how long it took', async () => {
    const told: string[] = [];
    const played = await play(federation, [passes('one'), passes('two')], ({ step }) => told.push(step));
    expect(told).toEqual(['one', 'two']);
    expect(played.map(({ problem }) => problem)).toEqual([undefined, undefined]);
  });

  it('stops at the step that does not come out, says why, and still cleans up', async () => {
    let cleaned = 0;
    const fails: Step = { name: 'fails', run: ({ cleanUp }) => { cleanUp.push(() => { cleaned += 1; return Promise.resolve(); }); must(false, 'DE sees something'); return Promise.resolve(); } };
    const played = await play(federation, [fails, passes('never')], () => undefined);
    expect(played).toMatchObject([{ step: 'fails', problem: 'DE sees something' }]);
    expect(cleaned).toBe(1);
  });

  it('does not mistake a fault of its own for an outcome', async () => {
    const broken: Step = { name: 'broken', run: () => Promise.reject(new TypeError('a bug')) };
    await expect(play(federation, [broken], () => undefined)).rejects.toThrow('a bug');
  });

  it('finds a leaked token in any case', () => {
    expect(() => { mustNotContain('{"name":"YOUSEF"}', ['Yousef'], 'the answer'); }).toThrow('the answer must not contain Yousef');
  });
});
