import type { AlignedWord } from '@homeward/matching';
import { birthToApi, contactToApi, nameOf } from '../../person/index.js';
import type { CandidateLook } from '../candidate-service.js';
import { isOverdue } from '../domain/progress.js';
import { publicId } from '../domain/candidate.js';
import { DIRECTION, type Language } from '../evidence/catalogue.js';
import { renderMessage } from '../evidence/render.js';
import type { CandidateStubRow } from '../store/work-list.js';
import { keyOf } from '../store/candidate-store.js';
import { candidateView } from '../views/candidate-view.js';
import type { CounterpartView } from '../views/counterpart-view.js';
import type { EvidenceLineView, ShownValues } from '../views/evidence-view.js';
import { Candidate, Counterpart, Evidence, EvidenceLetters, EvidenceWord, type CandidateStub } from './candidate.type.js';

export const stubToApi = (row: CandidateStubRow, now: Date): CandidateStub => ({
  id: publicId(row.candidateId, row.slot, row.hasBothSides), side: row.side, state: row.state, urgency: row.urgency, deadlineAt: row.deadlineAt,
  overdue: row.awaiting && row.deadlineAt.getTime() <= now.getTime(), assignee: row.assignee, childConcerned: row.childConcerned, ownCaseId: row.ownCaseId, ownReference: row.ownReference,
});

/** From the view that the state allows, never from the document, for all that says something of the other record. */
export function candidateToApi({ candidate, ownReference, now, allowedActions }: CandidateLook, language: Language, values: ShownValues): Candidate {
  const view = candidateView(candidate, values);
  if (!view) throw new Error('a candidate that may not be seen was read');
  const { document, pending, verdicts, notes } = candidate;
  const told = view.type !== 'STATE_ONLY';
  return Object.assign(new Candidate(), {
    id: keyOf(candidate), side: document.side, state: document.state, urgency: document.urgency, deadlineAt: new Date(document.deadlineAt), overdue: isOverdue(candidate, now),
    assignee: candidate.assignee, childConcerned: document.childConcerned, ownCaseId: candidate.ownCaseId, ownReference,
    round: document.round, raisedAt: new Date(document.raisedAt), bits: told ? document.bits : null, probability: told ? document.probability : null,
    evidence: view.evidence.map((line) => evidenceToApi(line, language)), newEvidence: view.type === 'FIRST_REVIEW' ? [...(document.newEvidence ?? [])] : [],
    evidenceDigest: document.evidenceDigest, direction: DIRECTION[language],
    counterpart: told && view.counterpart ? counterpartToApi(view.counterpart) : null,
    judgements: verdicts.map(({ judgement }) => ({ kind: judgement.kind, side: judgement.side, at: new Date(judgement.decidedAt), note: notes.get(judgement.judgementId) ?? null })),
    pendingJudgement: pending.at(-1)?.kind ?? null, rejectedReason: document.rejectedReason ?? null,
    deskNotes: document.deskNotes.map(({ code, at }) => ({ code, at: new Date(at) })), nudges: document.nudges, allowedActions: [...allowedActions],
  });
}

const evidenceToApi = (line: EvidenceLineView, language: Language): Evidence => Object.assign(new Evidence(), {
  field: line.field, level: line.level, bits: line.bits, message: renderMessage(line, language), ownValue: line.ownValue ?? null, otherValue: line.otherValue ?? null,
  words: line.words?.map(wordToApi) ?? null,
});

const wordToApi = ({ own, other, level, letters }: AlignedWord): EvidenceWord => Object.assign(new EvidenceWord(), {
  own, other, level, letters: letters.map((each) => Object.assign(new EvidenceLetters(), { own: each.own, other: each.other, agrees: each.agrees })),
});

const counterpartToApi = (view: CounterpartView): Counterpart => Object.assign(new Counterpart(), {
  country: view.country, contact: contactToApi(view.contact), names: view.names?.map(nameOf) ?? null, birth: view.birth ? birthToApi(view.birth) : null,
  ageGroup: view.ageGroup ?? null, sex: view.sex ?? null, nationalities: view.nationalities ? [...view.nationalities] : null, languages: view.languages ? [...view.languages] : null,
  heightCm: view.heightCm ?? null, eyeColour: view.eyeColour ?? null, hairColour: view.hairColour ?? null, marks: view.marks?.map(({ code, observedOn }) => ({ code, observedOn })) ?? null,
});
