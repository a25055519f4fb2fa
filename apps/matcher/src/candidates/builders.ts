import type { Judgement } from '@homeward/shared';
import type { CandidateContent, Finding, Portrait } from './domain/content.js';
import { evidenceDigest, summarise } from './domain/evidence-digest.js';
import type { CandidateCase, CandidateFacts, SideFacts, SignedJudgement, Slot } from './domain/facts.js';

/** Builders for tests: each says only what matters to the test. */
export const MODEL = 'test-1';
export const IDS = { a: 'AAAAAAAAAAAAAAAAAAAAAA', b: 'BBBBBBBBBBBBBBBBBBBBBB' } as const;
export const COUNTRIES = { a: 'at', b: 'gr' } as const;

export const finding = (from: Partial<Finding> = {}): Finding =>
  ({ field: 'NAME', level: 'EXACT', bits: 12, code: 'NAME_EXACT', params: {}, values: { a: undefined, b: undefined }, ...from });
export const digestOf = (findings: readonly Finding[]) => summarise(evidenceDigest(Buffer.from('secret'), 'candidate', MODEL, findings), findings);
export const EVIDENCE = digestOf([finding(), finding({ field: 'BIRTH', level: 'EXACT', bits: 8 })]);

export const side = (slot: Slot, from: Partial<SideFacts> = {}): SideFacts =>
  ({ publicationId: IDS[slot], country: COUNTRIES[slot], version: 1, holds: false, decidesSinceMs: slot === 'a' ? 1 : 2, presence: 'LIVE', ...from });

/** Slot a is held in validated custody, so it decides first. */
export const factsOf = (from: Partial<CandidateFacts> = {}): CandidateFacts =>
  ({ a: side('a', { holds: true }), b: side('b'), releasable: true, tooWeak: false, evidence: EVIDENCE, history: [EVIDENCE], ...from });

const uuid = (id: number): string => `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
export const reviewer = (name: string): string => name.padEnd(43, '_');

export interface Given extends Partial<Omit<Judgement, 'kind'>> { readonly slot: Slot; readonly kind: Judgement['kind']; readonly by?: string }
/** A judgement of the slot's country; the slots' reviewers are two people unless said. */
export function judged({ slot, by, ...from }: Given, id = from.sequence ?? 1): SignedJudgement {
  const judgement: Judgement = {
    judgementId: uuid(id + (slot === 'a' ? 0 : 1000)), candidateId: uuid(9), round: 1, side: slot === 'a' ? 'DECIDING' : 'OTHER',
    ownPublicationId: IDS[slot], ownVersion: 1, otherVersion: 1, evidenceDigest: EVIDENCE.digest, reviewer: reviewer(by ?? slot),
    decidedAt: '2026-03-02T12:00:00Z', sequence: 1, ...from,
  };
  return { country: COUNTRIES[slot], signed: `signed-${judgement.judgementId}`, judgement };
}

export const caseOf = (judgements: readonly SignedJudgement[], from: Partial<CandidateCase> = {}): CandidateCase =>
  ({ facts: factsOf(), judgements, deskFlags: [], ...from });

export const portrait = (from: Partial<Portrait> = {}): Portrait =>
  ({ contact: { authority: 'Sample authority' }, names: [], birth: undefined, ageGroup: undefined, sex: 0, nationalities: [], languages: [], body: undefined, ...from });
export const contentOf = (from: Partial<CandidateContent> = {}): CandidateContent => ({ protectLocation: false, findings: [finding()], a: portrait(), b: portrait(), ...from });
