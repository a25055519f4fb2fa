import { describe, expect, it } from '@jest/globals';
import { differences, type Told } from './alike.js';

const sought = (reference: string, family: string) => ({ reference, passport: `P-${reference}`, person: { given: 'Bruna', family, birthDate: '2012-03-04', sex: 2 as const, nationality: 'SYR' } });
const told = (reference: string, family: string, bytes: string): Told => ({ sought: sought(reference, family), answers: [{ login: 'caseworker', name: 'case', bytes, ms: 1 }] });
const ID_A = '0f8b6c1e-6d0a-4c57-9a57-2f5f3d1c7a10';
const ID_B = '5a2c5a5e-3e0d-4f0e-8f5e-0d6c1b2a3948';

describe('two series of answers', () => {
  it.each<{ because: string; one: string; other: string; alike: boolean }>([
    { because: 'own ids and times say nothing', one: `{"id":"${ID_A}","at":"2026-01-01T00:00:00.000Z"}`, other: `{"id":"${ID_B}","at":"2026-01-02T11:00:00.123Z"}`, alike: true },
    { because: 'own values say nothing', one: '{"reference":"A-1","names":["Katorzu"]}', other: '{"reference":"B-2","names":["Mirbasoth"]}', alike: true },
    { because: 'one state more is a difference', one: '{"edges":[]}', other: '{"edges":[{"state":"RELEASED"}]}', alike: false },
    { because: 'a code is a difference', one: '{"code":"NOT_AVAILABLE"}', other: '{"code":"WRONG_STATE"}', alike: false },
    { because: 'a number is a difference', one: '{"version":2}', other: '{"version":3}', alike: false },
  ])('$because', ({ one, other, alike }) => {
    expect(differences(told('A-1', 'Katorzu', one), told('B-2', 'Mirbasoth', other)).length === 0).toBe(alike);
  });

  it('differ when one is longer', () => {
    const two = told('A-1', 'Katorzu', '{}');
    expect(differences({ ...two, answers: [...two.answers, ...two.answers] }, two)).toEqual(['2 answers and 1']);
  });
});
