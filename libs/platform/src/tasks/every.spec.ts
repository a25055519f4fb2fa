import { describe, expect, it } from '@jest/globals';
import { every, type TaskLog } from './every.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (condition: () => boolean): Promise<void> => { while (!condition()) await pause(2); };

describe('every', () => {
  it('never overlaps its own runs, however slow they are', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const task = every(1, 'slow', async () => { most = Math.max(most, ++running); await pause(15); running--; runs++; }, { runAtOnce: true });
    await Promise.all([task.runNow(), task.runNow()]);
    await until(() => runs >= 3);
    await task.stop();
    expect([most, running]).toEqual([1, 0]);
  });

  it('goes on after a failure, told by its code', async () => {
    const logged: unknown[] = [];
    const log: TaskLog = { error: ({ task, code }) => logged.push([task, code]) };
    let runs = 0;
    const task = every(1, 'weak', () => { runs++; return Promise.reject(Object.assign(new Error('value'), { code: '40001' })); }, { log });
    await until(() => runs >= 2);
    await task.stop();
    expect(logged[0]).toEqual(['weak', '40001']);
  });

  it('stops after the run in hand, and starts no other', async () => {
    let finished = 0;
    let begun = false;
    const task = every(1, 'last', async () => { begun = true; await pause(30); finished++; }, { runAtOnce: true });
    await until(() => begun);
    await task.stop();
    const atStop = finished;
    await task.runNow();
    await pause(50);
    expect([atStop, finished]).toEqual([1, 1]);
  });
});
