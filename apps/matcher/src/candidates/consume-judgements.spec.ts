import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { inMemoryFederation, MATCHER, seal, signJudgement, topicName, type Judgement, type LogRecord } from '@homeward/shared';
import { silent } from '../platform/signals.js';
import { judged } from './builders.js';
import { takeJudgementBatch, type JudgementParts } from './consume-judgements.js';

const TOPIC = topicName('judgements', 'at');
const NOW_MS = Date.parse('2026-03-02T12:00:00Z');

describe('a batch of judgements', () => {
  it('loses only the one that cannot be taken, and ends at its end', async () => {
    const federation = await inMemoryFederation(['at', 'gr'], NOW_MS);
    const judgements = [1, 2, 3, 4, 5].map((sequence) => judged({ slot: 'a', kind: 'RELEASE', sequence, candidateId: randomUUID() }).judgement);
    const batch = await Promise.all(judgements.map((judgement, index) => sealed(federation, judgement, BigInt(index))));
    const poison = judgements[2]?.judgementId;
    const taken: string[] = [];
    const refused: string[] = [];
    const offsets: bigint[] = [0n];
    const parts = {
      trust: federation.trust, ring: federation.ring(MATCHER), signals: { ...silent, refused: (_country: string, reason: string) => { refused.push(reason); } },
      wishes: { hold: () => Promise.resolve([]), enter: () => Promise.resolve() },
      database: { transaction: inTransaction(offsets, taken) },
      candidates: { takeJudgements: (sql: Take, given: readonly { readonly judgement: Judgement }[]) => {
        if (given.some(({ judgement }) => judgement.judgementId === poison)) return Promise.reject(new TypeError('does not fit'));
        sql.taken.push(...given.map(({ judgement }) => judgement.judgementId));
        return Promise.resolve();
      } },
    } as unknown as JudgementParts;
    await takeJudgementBatch(parts, batch, 0n);
    expect(taken).toEqual(judgements.map(({ judgementId }) => judgementId).filter((id) => id !== poison));
    expect({ end: offsets.at(-1), refused }).toEqual({ end: 5n, refused: ['INTERNAL'] });
  });
});

type Take = ((sql: string, parameters: readonly string[]) => Promise<unknown>) & { readonly taken: string[] };
/** As PostgreSQL: the offset moves only from where it is, and nothing of a failed transaction stays. */
const inTransaction = (offsets: bigint[], taken: string[]) => async (work: (sql: Take) => Promise<void>): Promise<void> => {
  let next = offsets.at(-1) ?? 0n;
  const sql: Take = Object.assign((_sql: string, [, expected, to]: readonly string[]) => {
    if (BigInt(expected ?? '-1') !== next) return Promise.resolve([{ moved: 0 }]);
    next = BigInt(to ?? '0');
    return Promise.resolve([{ moved: 1 }]);
  }, { taken: [] });
  await work(sql);
  offsets.push(next);
  taken.push(...sql.taken);
};

async function sealed(federation: Awaited<ReturnType<typeof inMemoryFederation>>, judgement: Judgement, offset: bigint): Promise<LogRecord> {
  const signing = federation.ring('at').signingKey(NOW_MS);
  const recipientKey = federation.trust.encryptionKey(MATCHER, NOW_MS);
  if (!recipientKey.ok) throw new Error('the matcher has no key');
  const key = `${judgement.candidateId}.at.${String(judgement.sequence)}`;
  const signed = await signJudgement({ ...judgement, decidedAt: new Date(NOW_MS).toISOString() }, signing);
  const message = await seal({ type: 'judgement', issuer: 'at', recipient: MATCHER, topic: TOPIC, key, version: 1, envelopeNumber: 1, expiresAt: '2027-01-01T00:00:00.000Z' }, { signed }, { signing, recipientKey: recipientKey.value });
  return { topic: TOPIC, offset, key, timestampMs: NOW_MS, ...message };
}
