import type { Audience, NoticeKind } from './due.js';

export interface Notice { readonly noticeId: string; readonly organisation: string; readonly kind: NoticeKind; readonly audience: Audience; readonly subject: string; readonly createdAt: Date }

const WORDS: Readonly<Record<NoticeKind, string>> = {
  ARRIVED: 'A candidate awaits you.', NUDGED: 'The liaison desk asks you to look at a candidate.', HALF_OF_DEADLINE: 'Half of the time for a candidate has passed.',
  DEADLINE_PASSED: 'The time for a candidate has passed.', TWICE_THE_DEADLINE: 'Twice the time for a candidate has passed.', DISCLOSED: 'Something was disclosed to you.',
  REVIEW_DUE: 'The review of a case is due soon.', REVIEW_MISSED: 'The review of a case was missed; a supervisor must decide.',
};

/** An id and a link, and never a word about a person: mail and chat are read by others. */
export interface NoticeMessage { readonly id: string; readonly kind: NoticeKind; readonly audience: Audience; readonly organisation: string; readonly text: string; readonly link: string }
export const noticeMessage = (notice: Notice, baseUrl: string): NoticeMessage => ({
  id: notice.noticeId, kind: notice.kind, audience: notice.audience, organisation: notice.organisation, text: WORDS[notice.kind],
  link: `${baseUrl.replace(/\/$/, '')}/${FOLDER_OF[notice.kind] ?? 'candidates'}/${notice.subject}`,
});
const FOLDER_OF: Readonly<Partial<Record<NoticeKind, string>>> = { DISCLOSED: 'disclosures', REVIEW_DUE: 'cases', REVIEW_MISSED: 'cases' };
