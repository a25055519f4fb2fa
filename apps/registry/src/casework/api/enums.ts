import { enumOf } from '@homeward/platform';
import { CASE_STATES, CIRCUMSTANCES, CLOSING_REASONS, CUSTODY_STATUSES, RECORD_KINDS, SOURCE_GRADES } from '@homeward/shared';
import { SUSPENSION_REASONS } from '../../cases/index.js';
import { ANSWERS, BASES, CAPACITIES, SCOPES } from '../../permissions/index.js';

export const RecordKindEnum = enumOf('RecordKind', RECORD_KINDS);
export const CircumstanceEnum = enumOf('Circumstance', CIRCUMSTANCES);
export const CaseStateEnum = enumOf('CaseState', CASE_STATES);
export const ClosingReasonEnum = enumOf('ClosingReason', CLOSING_REASONS);
export const SuspensionReasonEnum = enumOf('SuspensionReason', SUSPENSION_REASONS);
export const CustodyStatusEnum = enumOf('CustodyStatus', CUSTODY_STATUSES);
export const SourceGradeEnum = enumOf('SourceGrade', SOURCE_GRADES, 'A always reliable, B mostly, C mostly not, X cannot be judged');
export const PermissionBasisEnum = enumOf('PermissionBasis', BASES);
export const PermissionAnswerEnum = enumOf('PermissionAnswer', ANSWERS);
export const PermissionCapacityEnum = enumOf('PermissionCapacity', CAPACITIES);
export const PermissionScopeEnum = enumOf('PermissionScope', SCOPES);
