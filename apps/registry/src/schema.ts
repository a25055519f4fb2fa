import type { EntityClass } from '@homeward/platform';
import { AuditEntryRow } from './audit/index.js';
import { CandidateChangeCountRow, CandidateChangeRow, CandidateErasedRow, CandidateRow } from './candidates/index.js';
import { PersonCaseRow } from './cases/index.js';
import { DisclosureDeliveryRow, DisclosureErasedRow, DisclosureReceivedRow, DisclosureSentRow } from './disclosure/index.js';
import { QuarantinedMessageRow, TopicKeySeenRow, TopicReadingRow } from './exchange/index.js';
import { NoticeDeliveryRow, NoticeRow } from './notices/index.js';
import { PermissionRow } from './permissions/index.js';
import { PublicationReceiptRow, PublicationRow } from './publication/index.js';
import { ConfirmationRow, JudgementCountRow, JudgementRow } from './review/index.js';

/** Every row class of the node; the migration generator compares them with the database. */
export const REGISTRY_ENTITIES: readonly EntityClass[] = [
  AuditEntryRow, PersonCaseRow, PermissionRow, PublicationRow, PublicationReceiptRow,
  CandidateRow, CandidateErasedRow, CandidateChangeRow, CandidateChangeCountRow, JudgementRow, JudgementCountRow, ConfirmationRow,
  DisclosureSentRow, DisclosureReceivedRow, DisclosureDeliveryRow, DisclosureErasedRow, NoticeRow, NoticeDeliveryRow, QuarantinedMessageRow, TopicReadingRow, TopicKeySeenRow,
];
