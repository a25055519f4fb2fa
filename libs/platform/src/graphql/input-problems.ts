import type { ValidationError } from 'class-validator';
import { FieldProblem } from './refusal.js';

/** What to do, by rule; a decorator may say it better with `{ context: { remedy: '…' } }`. */
const REMEDIES: Readonly<Record<string, string>> = {
  maxLength: 'Shorten it.', minLength: 'Give more.', isLength: 'Change its length.', isString: 'Give text.', isNotEmpty: 'Fill it in.',
  isInt: 'Give a whole number.', isNumber: 'Give a number.', min: 'Give a larger number.', max: 'Give a smaller number.',
  isIn: 'Take one of the listed codes.', isEnum: 'Take one of the listed codes.', arrayMaxSize: 'Leave some out.', arrayMinSize: 'Add at least one.',
  arrayNotEmpty: 'Add at least one.', arrayUnique: 'Leave the repeated one out.', isISO8601: 'Write it as YYYY-MM-DD.', isDateString: 'Write it as YYYY-MM-DD.',
  isUuid: 'Copy the id as it was given to you.', isBase64: 'Send it as base64.', matches: 'Write it in the form that the schema describes.',
};
const MAX_PROBLEMS = 50;

/** class-validator's findings as problems a person can act on. The library's default texts name rule and bound, never the value. */
export const fieldProblems = (errors: readonly ValidationError[], argument: string | undefined): FieldProblem[] =>
  errors.flatMap((error) => problemsOf(error, argument ? `${argument}.` : '')).slice(0, MAX_PROBLEMS);

function problemsOf(error: ValidationError, prefix: string): FieldProblem[] {
  const field = prefix + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, text]) => new FieldProblem(field, code, sentence(text, error.property, remedyOf(error, code))));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, `${field}.`))];
}

function remedyOf(error: ValidationError, code: string): string {
  const context: unknown = error.contexts?.[code];
  const remedy: unknown = context && typeof context === 'object' && 'remedy' in context ? context.remedy : undefined;
  return typeof remedy === 'string' ? remedy : (REMEDIES[code] ?? 'Correct it.');
}

/** "each value in names must be …" and "names must be …" → "Must be … Remedy." */
function sentence(text: string, property: string, remedy: string): string {
  const rule = text.replace(`each value in ${property} `, 'each one ').replace(`${property} `, '');
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1).replace(/\.$/, '')}. ${remedy}`;
}
