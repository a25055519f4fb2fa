import { describe, expect, it } from '@jest/globals';
import { parseOptions } from './options.js';

describe('the options of npm start', () => {
  it.each([
    { args: [], expected: { fresh: false, check: false, json: false, log: 'embedded', portBase: 4400, help: false } },
    { args: ['--check', '--json', '--log', 'kafka'], expected: { check: true, json: true, log: 'kafka' } },
    { args: ['--fresh', '--ports', '5400'], expected: { fresh: true, portBase: 5400 } },
  ])('are read from $args', ({ args, expected }) => { expect(parseOptions(args)).toMatchObject(expected); });

  it.each([
    { args: ['--log', 'paper'], because: 'there is no such log', says: '--log is embedded or kafka' },
    { args: ['--ports', 'many'], because: 'it is no number', says: '--ports is a number' },
    { args: ['--ports', '70000'], because: 'there is no such port', says: '--ports is a number' },
    { args: ['--chek'], because: 'a slip must not start something else', says: '--chek' },
  ])('are refused with a sentence and the usage when $because', ({ args, says }) => {
    expect(() => parseOptions(args)).toThrow(says);
    expect(() => parseOptions(args)).toThrow('npm start -- [options]');
  });
});
