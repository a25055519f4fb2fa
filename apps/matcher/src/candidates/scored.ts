import type { Urgency } from '@homeward/shared';
import type { CandidateContent } from './domain/content.js';
import type { SideFacts, Slot } from './domain/facts.js';

/** A pair as the index scored it; `a` has the smaller publication id. */
export interface ScoredPairing {
  readonly a: SideFacts;
  readonly b: SideFacts;
  /** When each record last gained custody or changed its kind, or was accepted; milliseconds since 1970. */
  readonly resetMs: Readonly<Record<Slot, number>>;
  /** By id the position of each record that the score relies on, companions' included; at another one it is no longer of this record. */
  readonly scoredAt: ReadonlyMap<string, bigint>;
  readonly releasable: boolean;
  readonly tooWeak: boolean;
  /** The deciding side asked for more than what reached the threshold. */
  readonly asked: boolean;
  readonly content: CandidateContent;
  readonly bits: number;
  readonly probability: number;
  readonly modelVersion: string;
  /** Of the calibration that moved the probability, if one did. */
  readonly calibrationVersion?: string | undefined;
  /** As of which position of the one order, and among how many live records, the bits were counted. */
  readonly countedAsOf: string;
  readonly countedLive: number;
  readonly childConcerned: boolean;
  readonly urgency: Urgency;
  /** The log's time of the latest version that it relies on: the same whichever the index met first. */
  readonly atMs: number;
}
