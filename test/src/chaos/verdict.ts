import { computeStateDigest } from '@homeward/shared';
import type { CaseKey, Ledger } from './ledger.js';

export interface NodePublication { readonly publicationId: string; readonly version: number; readonly envelopeNumber: number; readonly state: string; readonly reference: string | null }
export interface MatcherRecord { readonly publicationId: string; readonly country: string; readonly version: number; readonly envelopeNumber: number }
export interface MatcherCandidate { readonly candidateId: string; readonly aId: string; readonly bId: string; readonly state: string; readonly decider: 'a' | 'b' }
export interface NodeCandidate { readonly candidateId: string; readonly ownPublicationId: string; readonly state: string }

/** What lies in the databases when everything has come to rest. */
export interface Rest {
  readonly publications: ReadonlyMap<string, readonly NodePublication[]>;
  readonly records: readonly MatcherRecord[];
  readonly erasedIds: ReadonlySet<string>;
  readonly candidates: readonly MatcherCandidate[];
  readonly nodeCandidates: ReadonlyMap<string, readonly NodeCandidate[]>;
  readonly judgements: readonly { readonly candidateId: string; readonly country: string; readonly kind: string }[];
  /** Notices that say the same thing about the same candidate more than once. */
  readonly doubledNotices: number;
  /** Committed messages that no relay has sent. */
  readonly unsent: number;
}

export interface Figures {
  readonly publishedVersionsAcknowledged: number;
  readonly expectedCandidates: number;
  readonly unexpectedCandidates: number;
  readonly unsent: number; readonly lost: number; readonly stale: number; readonly duplicates: number; readonly resurrected: number;
  readonly candidatesMissing: number;
  /** What each missing candidate lacks; at most ten. */
  readonly missing: readonly string[];
  readonly verdictsLost: number; readonly digestsDifferent: number;
}

export function judge(ledger: Ledger, rest: Rest): Figures {
  const records = new Map(rest.records.map((record) => [record.publicationId, record]));
  const live = liveOf(rest);
  const expected = expectedPairs(ledger, live);
  const missing = expected.flatMap(([a, b]) => lacking(rest, a, b) ?? []);
  return {
    publishedVersionsAcknowledged: [...ledger.publications.values()].reduce((sum, { version }) => sum + version, 0),
    expectedCandidates: expected.length,
    unexpectedCandidates: rest.candidates.length - expected.filter(([a, b]) => hasCandidate(rest, a, b)).length,
    unsent: rest.unsent,
    lost: lostAtNodes(ledger, rest) + [...live.values()].filter(({ publicationId }) => !records.has(publicationId)).length,
    stale: [...live.values()].filter((publication) => isStale(publication, records.get(publication.publicationId))).length,
    duplicates: doubled(rest.records.map(({ publicationId }) => publicationId)) + doubled(rest.candidates.map(({ aId, bId }) => `${aId} ${bId}`)) + rest.doubledNotices,
    resurrected: resurrected(ledger, rest),
    candidatesMissing: missing.length,
    missing: missing.slice(0, 10),
    verdictsLost: verdictsLost(ledger, rest),
    digestsDifferent: digestsDifferent(rest),
  };
}

/** Nothing is shown by a run in which nothing happened. */
export const holds = (figures: Figures): boolean => figures.expectedCandidates > 0 &&
  figures.unsent + figures.lost + figures.stale + figures.duplicates + figures.resurrected + figures.candidatesMissing + figures.verdictsLost + figures.digestsDifferent === 0;

interface Live extends NodePublication { readonly country: string }
const keyOf = ({ country, reference }: CaseKey): string => `${country} ${reference}`;

function liveOf(rest: Rest): ReadonlyMap<string, Live> {
  const live = new Map<string, Live>();
  for (const [country, publications] of rest.publications) {
    for (const publication of publications) if (publication.state === 'LIVE') live.set(publication.publicationId, { ...publication, country });
  }
  return live;
}

/** Pairs of one invented person of which both records are live at the end. */
function expectedPairs(ledger: Ledger, live: ReadonlyMap<string, Live>): readonly (readonly [string, string])[] {
  const byCase = new Map([...live.values()].map((publication) => [keyOf({ country: publication.country, reference: publication.reference ?? '' }), publication.publicationId]));
  return ledger.pairs.flatMap(({ a, b }) => {
    const [one, two] = [byCase.get(keyOf(a)), byCase.get(keyOf(b))];
    return one !== undefined && two !== undefined ? [[one, two] as const] : [];
  });
}

const candidateOf = (rest: Rest, one: string, two: string): MatcherCandidate | undefined =>
  rest.candidates.find(({ aId, bId }) => (aId === one && bId === two) || (aId === two && bId === one));
const hasCandidate = (rest: Rest, one: string, two: string): boolean => candidateOf(rest, one, two) !== undefined;

/** What a candidate lacks to be where it belongs: raised, and known in its present state by the side that decides. */
function lacking(rest: Rest, one: string, two: string): string | undefined {
  const candidate = candidateOf(rest, one, two);
  if (candidate === undefined) return `not raised: ${one} ${two}`;
  const own = candidate.decider === 'a' ? candidate.aId : candidate.bId;
  const known = [...rest.nodeCandidates.values()].flat().find(({ candidateId, ownPublicationId }) => candidateId === candidate.candidateId && ownPublicationId === own);
  if (known?.state === candidate.state) return undefined;
  return `${candidate.candidateId} of ${own}: ${candidate.state} at the matcher, ${known?.state ?? 'unknown'} at the node`;
}

/** A version that a node acknowledged and does not know any more. */
function lostAtNodes(ledger: Ledger, rest: Rest): number {
  const known = new Map([...rest.publications.values()].flat().map((publication) => [publication.publicationId, publication.version]));
  return [...ledger.publications.values()].filter(({ publicationId, version }) => (known.get(publicationId) ?? 0) < version).length;
}

const isStale = (publication: NodePublication, record: MatcherRecord | undefined): boolean =>
  record !== undefined && (record.version !== publication.version || record.envelopeNumber !== publication.envelopeNumber);

function resurrected(ledger: Ledger, rest: Rest): number {
  const gone = new Set([...ledger.erased, ...[...rest.publications.values()].flat().filter(({ state }) => state !== 'LIVE').map(({ publicationId }) => publicationId)]);
  const present = [...rest.records.map(({ publicationId }) => publicationId), ...[...rest.nodeCandidates.values()].flat().map(({ ownPublicationId }) => ownPublicationId)];
  return present.filter((id) => gone.has(id)).length + rest.records.filter(({ publicationId }) => rest.erasedIds.has(publicationId)).length + keptAfterErasure(rest);
}

/** The matcher forgets a candidate only when one of its people is erased; a node that still has it keeps that person's names. */
function keptAfterErasure(rest: Rest): number {
  const known = new Set(rest.candidates.map(({ candidateId }) => candidateId));
  return [...rest.nodeCandidates.values()].flat().filter(({ candidateId }) => !known.has(candidateId)).length;
}

/** Judgements on candidates that are still there; those of an erased person are erased with the person. */
function verdictsLost(ledger: Ledger, rest: Rest): number {
  const present = new Set(rest.candidates.map(({ candidateId }) => candidateId));
  const known = new Set(rest.judgements.map(({ candidateId, country, kind }) => `${candidateId} ${country.toUpperCase()} ${kind}`));
  return ledger.judgements.filter(({ candidateId, country, kind }) => present.has(candidateId) && !known.has(`${candidateId} ${country} ${kind}`)).length;
}

function digestsDifferent(rest: Rest): number {
  return [...rest.publications].filter(([country, publications]) => {
    const own = computeStateDigest(publications.filter(({ state }) => state === 'LIVE'));
    const matchers = computeStateDigest(rest.records.filter((record) => record.country.toUpperCase() === country));
    return own.root !== matchers.root || own.count !== matchers.count;
  }).length;
}

const doubled = (keys: readonly string[]): number => keys.length - new Set(keys).size;
