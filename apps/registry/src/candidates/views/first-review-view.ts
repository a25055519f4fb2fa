import type { Counterpart } from '@homeward/shared';
import type { Candidate } from '../domain/candidate.js';
import { contactView, present, type CounterpartView } from './counterpart-view.js';
import { fullEvidenceLine, type EvidenceLineView, type ShownValues } from './evidence-view.js';

export interface FirstReviewView {
  readonly type: 'FIRST_REVIEW';
  readonly counterpart?: CounterpartView;
  readonly evidence: readonly EvidenceLineView[];
}

/** Column "deciding side": names, birth, sex, nationalities, marks, country, contact, full evidence; no relatives' names. With OWN, none of the other's values. */
export const firstReviewView = (candidate: Candidate, values: ShownValues): FirstReviewView => ({
  type: 'FIRST_REVIEW',
  ...present('counterpart', candidate.document.counterpart && (values === 'BOTH' ? decidingCounterpart(candidate.document.counterpart) : whomToCall(candidate.document.counterpart))),
  evidence: candidate.document.evidence.map((line) => fullEvidenceLine(line, values)),
});

/** On a screen that others see: whom to call, and nothing of the other record. */
const whomToCall = ({ country, contact }: Counterpart): CounterpartView => ({ country, contact: contactView(contact) });

const decidingCounterpart = (other: Counterpart): CounterpartView => ({
  country: other.country,
  contact: contactView(other.contact),
  ...present('names', other.names?.map(({ value, script, part, kind }) => ({ value, script, part, kind }))),
  ...present('birth', other.birth),
  ...present('sex', other.sex),
  ...present('nationalities', other.nationalities),
  ...present('marks', other.body?.marks?.map(({ code, observedOn }) => ({ code, observedOn }))),
});
