import { describe, expect, it } from '@jest/globals';
import { Gate } from './gate.js';

describe('a gate', () => {
  it('lets pass while open, holds while closed, also when closed twice or again at once', async () => {
    const gate = new Gate();
    await gate.passed();
    gate.close();
    gate.close();
    let passed = false;
    const passing = gate.passed().then(() => { passed = true; });
    gate.open();
    gate.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(passed).toBe(false);
    gate.open();
    await passing;
    expect(passed).toBe(true);
  });
});
