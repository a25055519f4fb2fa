import type { EvidenceLine } from '../evidence/line.js';
import type { Frequencies, StatisticsUsed } from '../frequencies/frequencies.js';
import type { Calibration } from '../score/calibration-file.js';
import type { Corrections } from '../score/corrections.js';
import type { PersonRecord } from '../record/person-record.js';

export interface ScoredPair {
  readonly otherId: string;
  /** Exactly the sum of the bits of `evidence`. */
  readonly bits: number;
  /** From bits and prior, then as the engine's calibration has it, if it has one. */
  readonly probability: number;
  /** One line per field, in the order of EVIDENCE_FIELDS, MISSING ones included. */
  readonly evidence: readonly EvidenceLine[];
  /** False where only what millions share agrees: not enough information to say anything; such a pair is no candidate. */
  readonly enough: boolean;
  readonly modelVersion: string;
  /** Of the calibration that moved the probability. */
  readonly calibrationVersion?: string | undefined;
  readonly statistics: StatisticsUsed;
}

/** A record found: who, and how well it agrees. For the evidence, score the pair. */
export interface Hit {
  readonly otherId: string;
  /** Exactly what `score` gives for the pair under the same frequencies. */
  readonly bits: number;
  readonly probability: number;
}

export interface EngineOptions {
  /** Counts of the whole federation; without it the engine counts its own records, which is right when it holds them all. */
  readonly frequencies?: Frequencies | undefined;
  /** How many true counterparts a record has on average among the live ones; the prior is this over the live count. Default 0.5. */
  readonly expectedCounterparts?: number | undefined;
  /** Bits added by what a line says; from the file that is being linked, or from reviewers' verdicts. Default: those fitted for a federation. */
  readonly corrections?: Corrections | undefined;
  /** Fitted on reviewers' verdicts: moves probabilities, never bits, and so never what is found or in which order. */
  readonly calibration?: Calibration | undefined;
}

export interface ScoreQuery {
  /** Replaces the engine's frequencies for this one call, e.g. the snapshot as of the position being applied. */
  readonly frequencies?: Frequencies | undefined;
}

export interface CandidateQuery extends ScoreQuery {
  /** Pairs below are left out. */
  readonly minBits: number;
  /** At most this many, the best first. */
  readonly limit: number;
}

/**
 * Holds records in memory and finds those that may be the same person as a given one. Deterministic: the same calls
 * give the same answers; no clock, no randomness. `score` is symmetric. Nothing here throws on any text.
 */
export interface MatchingEngine {
  readonly modelVersion: string;
  readonly size: number;
  /** Adds the record, or replaces the one with its id. What is kept is the engine's own compact form; whoever needs the record again reads it where it is stored. */
  upsert(record: PersonRecord): void;
  /** Forgets the record; false if it was not there. */
  remove(id: string): boolean;
  has(id: string): boolean;
  /** As `frequencyKeys`, with words that are on file read once: what a shared store of counts must count. */
  frequencyKeys(record: PersonRecord): readonly string[];
  /** By bits from high to low, then by id; pairs with not enough information are left out. Never the record itself; the record need not have been added. */
  candidates(record: PersonRecord, query: CandidateQuery): Hit[];
  /** `otherId` is b's. Neither record need have been added. */
  score(a: PersonRecord, b: PersonRecord, query?: ScoreQuery): ScoredPair;
}
