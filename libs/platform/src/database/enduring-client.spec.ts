import { expect, it } from '@jest/globals';
import { EnduringClient } from './enduring-client.js';

it('a broken connection that nobody listens to does not end the process', () => {
  expect(() => new EnduringClient().emit('error', new Error('terminating connection'))).not.toThrow();
});
