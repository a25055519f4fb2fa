import type { ClosingReason, CustodyStatus } from '@homeward/shared';
import type { CaseContent, CaseSource, SuspensionReason } from './case-file.js';

/** What a person, a file or the clock asks of a case. `by` is a pseudonym. */
export type CaseCommand =
  | { readonly type: 'RegisterCase'; readonly id: string; readonly country: string; readonly organisation: string; readonly reference: string; readonly content: CaseContent; readonly by: string; readonly tip: boolean; readonly source?: CaseSource }
  | { readonly type: 'AmendCase'; readonly expectedVersion: number; readonly content: CaseContent; readonly by: string; readonly contentHash?: string }
  | { readonly type: 'ActivateCase' }
  | { readonly type: 'ValidateCase'; readonly by: string }
  | { readonly type: 'RecordCustody'; readonly status: CustodyStatus; readonly since?: string; readonly by: string }
  | { readonly type: 'ValidateCustody'; readonly by: string }
  | { readonly type: 'SuspendCase'; readonly reason: SuspensionReason }
  | { readonly type: 'ResumeCase' }
  | { readonly type: 'CloseCase'; readonly reason: ClosingReason }
  | { readonly type: 'ReviewCase'; readonly keepUntil: Date }
  | { readonly type: 'EraseCase' };
export type RegisterCase = Extract<CaseCommand, { type: 'RegisterCase' }>;
/** Every command but the one that makes the case. */
export type ChangeCase = Exclude<CaseCommand, RegisterCase>;
