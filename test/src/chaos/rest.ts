import { queryOnce } from '../drill/node-client.js';
import type { MatcherCandidate, MatcherRecord, NodeCandidate, NodePublication, Rest } from './verdict.js';
import { COUNTRIES, pending, type Stage } from './stage.js';

const PUBLICATIONS = `
select p.publication_id as "publicationId", p.version, p.envelope_number as "envelopeNumber", p.state, c.reference
from publication p left join person_case c on c.id = p.case_id`;
const NODE_CANDIDATES = `select candidate_id as "candidateId", own_publication_id as "ownPublicationId", state from candidate`;
const DOUBLED_NOTICES = `select coalesce(sum(times - 1), 0)::int as doubled from (select count(*) as times from notice group by kind, subject, occasion) counted`;
const RECORDS = `select publication_id as "publicationId", country, version, envelope_number as "envelopeNumber" from record`;
const CANDIDATES = `select candidate_id as "candidateId", a_id as "aId", b_id as "bId", state, decider from candidate`;
const JUDGEMENTS = `select candidate_id as "candidateId", country, content->>'kind' as kind from judgement`;

/** Reads all databases as they lie. */
export async function collect(stage: Stage): Promise<Rest> {
  const { matcherUrl, nodes } = stage;
  const perNode = async <Row extends object>(sql: string): Promise<Map<string, readonly Row[]>> =>
    new Map(await Promise.all(nodes.map(async (node) => [node.country, await node.rows<Row & Record<string, unknown>>(sql)] as const)));
  const doubled = await perNode<{ doubled: number }>(DOUBLED_NOTICES);
  const erased = await queryOnce<{ publication_id: string }>(matcherUrl, 'select publication_id from erased_id');
  return {
    publications: await perNode<NodePublication>(PUBLICATIONS),
    nodeCandidates: await perNode<NodeCandidate>(NODE_CANDIDATES),
    records: await queryOnce<MatcherRecord & Record<string, unknown>>(matcherUrl, RECORDS),
    erasedIds: new Set(erased.map((row) => row.publication_id)),
    candidates: await queryOnce<MatcherCandidate & Record<string, unknown>>(matcherUrl, CANDIDATES),
    judgements: await queryOnce<{ candidateId: string; country: string; kind: string }>(matcherUrl, JUDGEMENTS),
    unsent: (await Promise.all([matcherUrl, ...nodes.map((node) => node.databaseUrl())].map(pending))).reduce((total, count) => total + count, 0),
    doubledNotices: COUNTRIES.reduce((total, country) => total + (doubled.get(country)?.[0]?.doubled ?? 0), 0),
  };
}
