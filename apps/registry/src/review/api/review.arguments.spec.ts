import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { NotedArgs } from './review.arguments.js';

const problemsOf = async (note: unknown): Promise<readonly string[]> => {
  const args = plainToInstance(NotedArgs, { id: '0f8b6c1e-6d0a-4c57-9a57-2f5f3d1c7a10', access: { purpose: 'PROTECT_CHILD', caseReference: 'REF-1' }, note });
  return (await validate(args)).map(({ property }) => property);
};

describe('a note beside a verdict', () => {
  it.each<{ because: string; note: unknown; problems: readonly string[] }>([
    { because: 'there may be none', note: undefined, problems: [] },
    { because: 'none may be said as null', note: null, problems: [] },
    { because: 'people write several lines', note: 'Spoke with the guardian.\n\tShe agrees.', problems: [] },
    { because: 'it may be as long as this', note: 'x'.repeat(2000), problems: [] },
    { because: 'it may not be longer', note: 'x'.repeat(2001), problems: ['note'] },
    { because: 'an empty one says nothing', note: ' \n', problems: ['note'] },
    { because: 'the database takes no NUL', note: 'a\u0000b', problems: ['note'] },
    { because: 'it is text', note: 7, problems: ['note'] },
  ])('$because', async ({ note, problems }) => {
    expect(await problemsOf(note)).toEqual(problems);
  });
});
