import type { Metrics, ServiceLog } from '@homeward/platform';
import type { Signals } from './signals.js';

const SECOND_MS = 1_000;

/** Signals as Prometheus metrics and log lines; labels are countries and codes of closed lists. */
export function measured(metrics: Metrics, log: ServiceLog): Signals {
  const intake = metrics.counter('homeward_matcher_messages_total', 'Messages on records topics, by country and what became of them', ['country', 'outcome']);
  const refusals = metrics.counter('homeward_matcher_refused_total', 'Messages refused, by country and reason', ['country', 'reason']);
  const digests = metrics.gauge('homeward_matcher_digest_differing_buckets', 'Buckets that differed at the last digest of a country', ['country']);
  const compared = metrics.counter('homeward_matcher_digests_total', 'Digests compared, by country', ['country']);
  const lag = metrics.gauge('homeward_matcher_lag_messages', 'Messages of a topic not taken in yet', ['topic']);
  const pending = metrics.gauge('homeward_outbox_pending', 'Messages that wait for the relay');
  const ageSeconds = metrics.gauge('homeward_outbox_oldest_seconds', 'Age of the message at the head of the outbox');
  const position = metrics.gauge('homeward_matcher_index_position', 'Position that the index has applied');
  const records = metrics.gauge('homeward_matcher_index_records', 'Live records in the index');
  const raised = metrics.counter('homeward_matcher_candidates_raised_total', 'Candidates raised');
  const documents = metrics.counter('homeward_matcher_documents_total', 'Documents queued for countries', ['kind']);
  const interruptions = metrics.counter('homeward_matcher_interruptions_total', 'Interruptions that the matcher recovers from by itself', ['part', 'code']);
  return {
    intake: (country, outcome, count) => { intake.inc({ country, outcome }, count); },
    refused: (country, reason) => { refusals.inc({ country, reason }); log.warn({ country, reason }, 'message refused'); },
    digest: (country, differing) => {
      compared.inc({ country });
      digests.set({ country }, differing);
      if (differing > 0) log.warn({ country, count: differing }, 'digest differs; asked the node to reconcile');
    },
    lag: (topic, messages) => { lag.set({ topic }, messages); },
    outbox: (waiting, oldestAgeMs) => { pending.set(waiting); ageSeconds.set(oldestAgeMs / SECOND_MS); },
    indexed: (at, size) => { position.set(Number(at)); records.set(size); },
    raised: (count) => { raised.inc(count); },
    documents: (kind, count) => { documents.inc({ kind }, count); },
    interruption: (part, code) => { interruptions.inc({ part, code }); log.warn({ task: part, code }, 'interrupted; goes on by itself'); },
  };
}
