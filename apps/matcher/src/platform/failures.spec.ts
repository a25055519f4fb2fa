import { StorageCipherError } from '@homeward/shared';
import { describe, expect, it } from '@jest/globals';
import { isInputsFault } from './failures.js';

const coded = (code: string) => Object.assign(new Error('text'), { code });

describe('whose fault a failure is', () => {
  it.each([
    { error: coded('22003'), fault: true, because: 'the database refuses the value' },
    { error: coded('23514'), fault: true, because: 'a constraint refuses the row' },
    { error: new TypeError('x is undefined'), fault: true, because: 'our own code cannot handle it, however often' },
    { error: coded('40P01'), fault: false, because: 'a deadlock passes' },
    { error: coded('57P01'), fault: false, because: 'the database is being stopped' },
    { error: coded('55P03'), fault: false, because: 'a lock was not free' },
    { error: coded('ECONNREFUSED'), fault: false, because: 'the database is away' },
    { error: new Error('Connection terminated unexpectedly'), fault: false, because: 'the database went away' },
    { error: new StorageCipherError('UNKNOWN_KEY'), fault: false, because: 'the operator has not put the key there' },
  ])('$because: $fault', ({ error, fault }) => {
    expect(isInputsFault(error)).toBe(fault);
  });
});
