import { failure, success, type Result } from '@homeward/shared';
import type { CaseFile } from '../../cases/index.js';
import { inForce, type Permission } from '../../permissions/index.js';
import { refused, type Problem, type Refused } from '../../platform/refusal.js';

/** Permission first, then validation, grades and state; all that is missing is told at once (design section 4, step 2). */
export function mayPublish(file: CaseFile, permissions: readonly Permission[], now: Date): Result<Permission, Refused> {
  if (file.state !== 'ACTIVE') return failure(refused('WRONG_STATE'));
  const permission = inForce(permissions, 'PUBLICATION', file.content, now);
  const problems = RULES.flatMap((rule) => rule(file, now));
  if (!permission) return failure(refused('PERMISSION_MISSING', ...problems));
  return problems.length > 0 ? failure(refused('NOT_PUBLISHABLE', ...problems)) : success(permission);
}

const RULES: readonly ((file: CaseFile, now: Date) => readonly Problem[])[] = [
  ({ validatedBy }) => (validatedBy ? [] : [{ field: 'case.validated', code: 'notValidated', message: 'An authority must validate the case first (validateCase).' }]),
  ({ content }) => (content.sourceGrade === 'X' ? [{ field: 'case.sourceGrade', code: 'notCorroborated', message: 'A source of grade X needs corroboration. Amend the grade when there is some.' }] : []),
  ({ content }) => (content.informationGrade === '4' ? [{ field: 'case.informationGrade', code: 'notCorroborated', message: 'Information of grade 4 needs corroboration. Amend the grade when there is some.' }] : []),
  ({ review }, now) => (review.dueAt <= now ? [{ field: 'case.reviewDueAt', code: 'reviewOverdue', message: 'The review is overdue. A supervisor must review the case (reviewCase).' }] : []),
  ({ content }) => (isEmpty(content) ? [{ field: 'case', code: 'nothingToCompare', message: 'Add a name, a birth date or age, a mark, a document or a biometric code: there is nothing to compare.' }] : []),
];

const isEmpty = ({ names, birth, body, documents, biometrics }: CaseFile['content']): boolean =>
  names.length === 0 && !birth && documents.length === 0 && biometrics.length === 0 && (body?.marks.length ?? 0) === 0;
