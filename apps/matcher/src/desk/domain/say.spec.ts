import { describe, expect, it } from '@jest/globals';
import type { DeskCandidate } from './candidate.js';
import { isOverdue } from './candidate.js';
import { maySay, type DeskWord, type WordCounts } from './say.js';

const candidate = (changes: Partial<DeskCandidate> = {}): DeskCandidate =>
  ({ id: '6f1c0f0e-0000-8000-8000-000000000001', round: 1, decidingCountry: 'GR', childConcerned: true, deadlineAt: new Date('2030-01-02T00:00:00Z'), awaiting: true, released: undefined, ...changes });
const nothingSaid: WordCounts = { nudges: 0, notes: 0 };
const nudge: DeskWord = { kind: 'NUDGE' };
const note: DeskWord = { kind: 'NOTE', code: 'PLEASE_REVIEW' };
const flag: DeskWord = { kind: 'FLAG' };

describe('maySay', () => {
  it.each<{ because: string; word: DeskWord; of: DeskCandidate | undefined; said: WordCounts; expected: string }>([
    { because: 'an answer is due', word: nudge, of: candidate(), said: nothingSaid, expected: 'allowed' },
    { because: 'nobody owes an answer', word: nudge, of: candidate({ awaiting: false }), said: nothingSaid, expected: 'WRONG_STATE' },
    { because: 'more than twenty nudges are noise', word: nudge, of: candidate(), said: { nudges: 20, notes: 0 }, expected: 'LIMIT_REACHED' },
    { because: 'a note may stand beside anything', word: note, of: candidate({ awaiting: false }), said: nothingSaid, expected: 'allowed' },
    { because: 'a document holds fifty notes', word: note, of: candidate(), said: { nudges: 0, notes: 50 }, expected: 'LIMIT_REACHED' },
    { because: 'a decision that was given can be questioned', word: flag, of: candidate({ awaiting: false }), said: nothingSaid, expected: 'allowed' },
    { because: 'there is no decision yet', word: flag, of: candidate(), said: nothingSaid, expected: 'WRONG_STATE' },
    { because: 'an unknown candidate is like none', word: flag, of: undefined, said: nothingSaid, expected: 'NOT_AVAILABLE' },
  ])('$word.kind: $expected, because $because', ({ word, of, said, expected }) => {
    const answer = maySay(word, of, said);
    expect(answer.ok ? 'allowed' : answer.failure).toBe(expected);
  });
});

describe('isOverdue', () => {
  it.each([[true, '2030-01-03', true], [true, '2030-01-01', false], [false, '2030-01-03', false]])('awaiting %s on %s: %s', (awaiting, day, expected) => {
    expect(isOverdue(candidate({ awaiting }), new Date(day))).toBe(expected);
  });
});
