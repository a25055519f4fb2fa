import { failure, success, type Birth, type RecordKind, type Result } from '@homeward/shared';
import { certainMajority, countsAsChild } from '@homeward/shared';
import { refused, type Problem, type Refused } from '../../platform/refusal.js';
import { SPEAKS_FOR_MINOR, type EndedReason, type Permission, type Scope } from './permission.js';

export interface Person { readonly kind: RecordKind; readonly birth?: Birth }

/** Why a permission that was given no longer holds at `now`; undefined while it holds. */
export function endedBecause(permission: Permission, person: Person, now: Date): EndedReason | undefined {
  if (permission.withdrawnAt) return permission.endedReason ?? 'WITHDRAWN';
  if (permission.basis === 'PERMISSION' && permission.answer !== 'GIVEN') return 'REFUSED';
  if (permission.expiresAt && permission.expiresAt <= now) return 'EXPIRED';
  return speaksForMinor(permission) && person.birth && certainMajority(person.birth) <= now ? 'MAJORITY_REACHED' : undefined;
}
const speaksForMinor = ({ capacity }: Permission): boolean => capacity !== undefined && SPEAKS_FOR_MINOR.includes(capacity);

/** Until when it holds if nobody withdraws it. */
export function holdsUntil(permission: Permission, person: Person): Date | undefined {
  const majority = speaksForMinor(permission) && person.birth ? certainMajority(person.birth) : undefined;
  return [permission.expiresAt, majority].filter((date) => date !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
}

/** The permission or legal basis in force that covers the scope; the one that holds longest. */
export function inForce(permissions: readonly Permission[], scope: Scope, person: Person, now: Date): Permission | undefined {
  const never = Number.POSITIVE_INFINITY;
  return permissions
    .filter((permission) => permission.scope.includes(scope) && endedBecause(permission, person, now) === undefined)
    .sort((a, b) => (holdsUntil(b, person)?.getTime() ?? never) - (holdsUntil(a, person)?.getTime() ?? never))[0];
}

/** An adult's no stands until the adult says yes: a legal basis cannot replace it. */
export function mayRecord(permission: Permission, earlier: readonly Permission[], person: Person, now: Date): Result<Permission, Refused> {
  const problems = [...memberProblems(permission, person, now), ...(replacesRefusal(permission, earlier, person, now) ? [REFUSED_BEFORE] : [])];
  if (problems.length === 0) return success(permission);
  return failure(refused(problems.includes(REFUSED_BEFORE) ? 'PERMISSION_MISSING' : 'INVALID_INPUT', ...problems));
}

function replacesRefusal(permission: Permission, earlier: readonly Permission[], person: Person, now: Date): boolean {
  if (permission.basis !== 'LEGAL_BASIS' || countsAsChild(person, now)) return false;
  const asked = earlier.filter(({ basis, answer }) => basis === 'PERMISSION' && answer !== 'NOT_ASKED');
  return asked.sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0]?.answer === 'REFUSED';
}

function memberProblems(permission: Permission, person: Person, now: Date): Problem[] {
  const problems: Problem[] = [];
  if (permission.basis === 'PERMISSION' && !permission.givenBy) problems.push({ field: 'input.givenBy', code: 'missing', message: 'Say who gave or refused the permission.' });
  if (permission.basis === 'PERMISSION' && !permission.capacity) problems.push({ field: 'input.capacity', code: 'missing', message: 'Say in which capacity the permission was given or refused.' });
  if (permission.expiresAt && permission.expiresAt <= now) problems.push({ field: 'input.expiresAt', code: 'past', message: 'The day lies in the past. Give a later one, or none.' });
  if (speaksForMinor(permission) && person.birth && certainMajority(person.birth) <= now) {
    problems.push({ field: 'input.capacity', code: 'ofAge', message: 'The person is of age and must be asked themselves.' });
  }
  return problems;
}
const REFUSED_BEFORE: Problem = { field: 'input.basis', code: 'refused', message: 'The person refused. For an adult a legal basis cannot replace the permission; ask again.' };
