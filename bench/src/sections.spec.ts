import { describe, expect, it } from '@jest/globals';
import { SECTION_COMMANDS } from '@homeward/cli';
import { DEFAULT_SECTION, SECTIONS } from './sections.js';

describe('the parts of the benchmark', () => {
  it('are those that the command line offers, the default first', () => {
    expect(SECTION_COMMANDS.map(({ word }) => word).sort()).toEqual(Object.keys(SECTIONS).sort());
    expect(SECTION_COMMANDS[0].word).toBe(DEFAULT_SECTION);
  });
});
