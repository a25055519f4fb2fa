import type { Sql } from './platform/database.js';
import { Candidates } from './candidates/index.js';
import { countedKeys, IndexWorker } from './index/index.js';
import type { IntakeOptions, PlanWriter } from './intake/index.js';
import type { MatcherOptions } from './matcher.js';
import { atRest } from './platform/at-rest.js';
import { postOffice, type Post } from './platform/sealing.js';

export interface MatcherParts {
  readonly now: () => number;
  readonly post: Post;
  readonly writer: PlanWriter;
  readonly candidates: Candidates;
  readonly forgetCandidates: (sql: Sql, publicationIds: readonly string[]) => Promise<void>;
  readonly intake: IntakeOptions;
  readonly worker: IndexWorker;
}

/** The parts of a matcher, joined and at rest: nothing is read, written or awaited yet. */
export function assembleMatcher(options: MatcherOptions): MatcherParts {
  const { database, log, ring, trust, signals, share, makeEngine, raiseBits, guard, now = Date.now } = options;
  const rest = atRest(options.storage, now);
  const post = postOffice({ ring, trust, now });
  const candidates = new Candidates({ rest, post, signals, now, deadlines: options.deadlines, secret: options.candidateSecret });
  const forgetCandidates = candidates.forgetRecords.bind(candidates);
  return {
    now, post, candidates, forgetCandidates, writer: { rest, countedKeys },
    worker: new IndexWorker({ database, rest, candidates, signals, now, share, makeEngine, raiseBits }),
    intake: { database, rest, post, signals, now, forgetCandidates, countedKeys, log, ring, trust, ...(guard ? { guard } : {}) },
  };
}
