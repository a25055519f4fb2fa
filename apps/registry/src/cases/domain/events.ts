import type { ClosingReason, CustodyStatus } from '@homeward/shared';
import type { CaseContent, CaseFile, SuspensionReason } from './case-file.js';

/** What happened to a case; past tense, one closed union. `at` is the node's clock. */
export type CaseEvent = { readonly at: Date } & (
  | { readonly type: 'CaseRegistered'; readonly file: CaseFile }
  | { readonly type: 'CaseAmended'; readonly content: CaseContent; readonly by: string; readonly contentHash?: string }
  | { readonly type: 'CaseActivated' }
  | { readonly type: 'CaseValidated'; readonly by: string }
  | { readonly type: 'CustodyRecorded'; readonly status: CustodyStatus; readonly since?: string; readonly by: string }
  | { readonly type: 'CustodyValidated'; readonly by: string }
  | { readonly type: 'CaseSuspended'; readonly reason: SuspensionReason }
  | { readonly type: 'CaseResumed' }
  | { readonly type: 'CaseClosed'; readonly reason: ClosingReason }
  | { readonly type: 'CaseReviewed'; readonly nextDueAt: Date }
  | { readonly type: 'ReviewNoticeGiven'; readonly days: number }
  | { readonly type: 'CaseExpired' }
  | { readonly type: 'CaseErased' }
);
export type CaseEventType = CaseEvent['type'];
