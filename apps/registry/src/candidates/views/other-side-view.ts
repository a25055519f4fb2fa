import type { Counterpart, ReleaseField } from '@homeward/shared';
import type { Candidate } from '../domain/candidate.js';
import { contactView, present, type CounterpartView } from './counterpart-view.js';
import { ownEvidenceLine, type EvidenceLineView } from './evidence-view.js';

export interface OtherSideView {
  readonly type: 'OTHER_SIDE';
  readonly counterpart?: CounterpartView;
  readonly evidence: readonly EvidenceLineView[];
}

/** Column "other side": own values, level, bits, contact and what was ticked. Never names, relatives, place, dates, circumstance. */
export const otherSideView = (candidate: Candidate): OtherSideView => ({
  type: 'OTHER_SIDE',
  ...present('counterpart', candidate.document.counterpart && tickedCounterpart(candidate.document.counterpart, tickedFields(candidate))),
  evidence: candidate.document.evidence.map(ownEvidenceLine),
});

/** Ticked is what the other record's country signed in this round on this evidence, not what the document claims. */
export function tickedFields({ document, verdicts }: Candidate): ReadonlySet<ReleaseField> {
  const releases = verdicts.map((verdict) => verdict.judgement).filter((judgement) => judgement.kind === 'RELEASE'
    && judgement.ownPublicationId !== document.ownPublicationId && judgement.round === document.round && judgement.evidenceDigest === document.evidenceDigest);
  return new Set(releases.at(-1)?.releaseFields ?? []);
}

function tickedCounterpart(other: Counterpart, ticked: ReadonlySet<ReleaseField>): CounterpartView {
  const when = <Value>(field: ReleaseField, value: Value | undefined): Value | undefined => (ticked.has(field) ? value : undefined);
  return {
    country: other.country,
    contact: contactView(other.contact),
    ...present('ageGroup', when('AGE_GROUP', other.ageGroup)),
    ...present('sex', when('SEX', other.sex)),
    ...present('nationalities', when('NATIONALITIES', other.nationalities)),
    ...present('languages', when('LANGUAGES', other.languages)),
    ...present('heightCm', when('HEIGHT', other.body?.heightCm)),
    ...present('eyeColour', when('EYE_COLOUR', other.body?.eyeColour)),
    ...present('hairColour', when('HAIR_COLOUR', other.body?.hairColour)),
    ...present('marks', when('MARKS', other.body?.marks?.map(({ code, observedOn }) => ({ code, observedOn })))),
  };
}
