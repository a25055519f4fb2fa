import { describe, expect, it } from '@jest/globals';
import { KeyFolderError } from '@homeward/shared';
import { isOutage } from './outage.js';
import { NoRecipientKeyError } from './sealing.js';

describe('an outage, which is not the message\'s fault', () => {
  it.each([
    [Object.assign(new Error('deadlock'), { code: '40P01' }), true, 'it passes'],
    [Object.assign(new Error('unique'), { code: '23505' }), false, 'the same message would fail again'],
    [new KeyFolderError('signing', 'none is valid now'), true, 'an erasure must wait for the new key, not be set aside'],
    [new NoRecipientKeyError('matcher', 'KEY_EXPIRED'), true, 'the trust file will bring the next one'],
    [new TypeError('x is undefined'), false, 'a fault of the program or the message'],
  ])('%s: %s', (error, expected, because) => {
    expect({ because, outage: isOutage(error) }).toEqual({ because, outage: expected });
  });
});
