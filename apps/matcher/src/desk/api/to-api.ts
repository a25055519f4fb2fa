import { isOverdue, type DeskCandidate, type ReleasedPart } from '../domain/candidate.js';
import { DeskCandidateType, type DeskContact } from './desk-candidate.type.js';

/** The only way from a candidate to an answer: every field is named here, so that a new column is not public by itself. */
export function toApi(candidate: DeskCandidate, now: Date): DeskCandidateType {
  const { id, decidingCountry, childConcerned, deadlineAt, released } = candidate;
  const always = { id, decidingCountry, childConcerned, deadlineAt, overdue: isOverdue(candidate, now) };
  return Object.assign(new DeskCandidateType(), always, released ? afterRelease(released) : BEFORE_RELEASE);
}

const BEFORE_RELEASE = { state: null, otherCountry: null, contacts: null, nudges: null, notes: null, flagged: null, disclosed: null };
const afterRelease = ({ state, otherCountry, contacts, nudges, notes, flagged, disclosed }: ReleasedPart) =>
  ({ state, otherCountry, contacts: contacts.map(toContact), nudges, notes: notes.map(({ code, at }) => ({ code, at })), flagged, disclosed });
const toContact = ({ country, contact }: ReleasedPart['contacts'][number]): DeskContact =>
  ({ country, authority: contact.authority, telephone: contact.telephone ?? null, email: contact.email ?? null });
