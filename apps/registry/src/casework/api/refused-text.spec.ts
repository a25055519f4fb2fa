import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { AssignArgs, ChangesArgs } from '../../candidates/api/arguments.js';
import { DiscloseArgs } from '../../disclosure/api/disclosure.arguments.js';
import { IsNote, IsText } from '../../person/index.js';
import { CaseInput } from './case.input.js';
import { CaseArgs, CustodyArgs } from './change.inputs.js';

class Texts {
  @IsText(80) readonly text!: string;
  @IsNote(80) readonly note!: string;
}

const paths = (errors: readonly ValidationError[], before = ''): string[] =>
  errors.flatMap(({ property, children = [] }) => (children.length > 0 ? paths(children, `${before}${property}.`) : [before + property]));
const names = async (args: ClassConstructor<object>, given: object, path: string): Promise<boolean> => paths(await validate(plainToInstance(args, given))).includes(path);

const UNSTORABLE = [['NUL', 'REF\u0000-1'], ['half a surrogate pair', 'REF\ud800-1']] as const;
const MEMBERS: readonly (readonly [string, (text: string) => Promise<boolean>])[] = [
  ['the case reference of an access', (caseReference) => names(CaseArgs, { access: { purpose: 'PROTECT_CHILD', caseReference } }, 'access.caseReference')],
  ['free text', (freeText) => names(CaseInput, { freeText }, 'freeText')],
  ['an assignee', (assignee) => names(AssignArgs, { assignee }, 'assignee')],
  ['a handling text', (handlingText) => names(DiscloseArgs, { handlingText }, 'handlingText')],
  ['text of a person', (text) => names(Texts, { text }, 'text')],
  ['a note', (note) => names(Texts, { note }, 'note')],
];

describe.each(MEMBERS)('%s', (_member, isRefused) => {
  it.each(UNSTORABLE)('with %s is refused by name before the database refuses it without one', async (_what, text) => {
    expect(await isRefused(text)).toBe(true);
  });
  it('takes the letters of every script, joiners within a word, and letters outside the first plane', async () => {
    expect([await isRefused('می\u200cخواهم 7'), await isRefused('𠮷野')]).toEqual([false, false]);
  });
});

describe('text that nobody sees', () => {
  it.each(['\u200b', '\u202e\u2066', ' \u200d '])('is none: %#', async (unseen) => {
    expect([await names(Texts, { text: unseen }, 'text'), await names(Texts, { note: unseen }, 'note')]).toEqual([true, true]);
  });
});

describe('what looks like a value of the database and is none', () => {
  it('a day that no calendar has', async () => {
    expect([await names(CustodyArgs, { since: '2026-02-31' }, 'since'), await names(CustodyArgs, { since: '2026-02-28' }, 'since')]).toEqual([true, false]);
  });
  it('a cursor of changes beyond the largest number', async () => {
    expect([await names(ChangesArgs, { after: '9'.repeat(19) }, 'after'), await names(ChangesArgs, { after: '17' }, 'after')]).toEqual([true, false]);
  });
});
