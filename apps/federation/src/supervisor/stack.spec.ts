import { describe, expect, it } from '@jest/globals';
import { StopStack } from './stack.js';

describe('stopping what was started', () => {
  const recorder = () => {
    const stopped: string[] = [];
    const item = (name: string, fails = false) => ({ stop: () => { stopped.push(name); return fails ? Promise.reject(new Error(name)) : Promise.resolve(); } });
    return { stopped, item };
  };

  it('goes in reverse order, and once however often it is asked', async () => {
    const { stopped, item } = recorder();
    const stack = new StopStack();
    for (const name of ['database', 'log', 'service']) stack.add(item(name));
    await Promise.all([stack.stop(), stack.stop()]);
    expect(stopped).toEqual(['service', 'log', 'database']);
  });

  it('goes on after a failure and tells of it at the end', async () => {
    const { stopped, item } = recorder();
    const stack = new StopStack();
    stack.add(item('database'));
    stack.add(item('service', true));
    await expect(stack.stop()).rejects.toThrow('not everything stopped cleanly');
    expect(stopped).toEqual(['service', 'database']);
  });

  it('stops at once what comes up only after it was asked to stop', async () => {
    const { stopped, item } = recorder();
    const stack = new StopStack();
    await stack.stop();
    stack.add(item('late'));
    await stack.stop();
    expect(stopped).toEqual(['late']);
  });
});
