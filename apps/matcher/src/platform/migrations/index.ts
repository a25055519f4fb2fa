import { MatcherTables1764000000000 } from './1764000000000-matcher-tables.js';
import { Desk1764000100000 } from './1764000100000-desk.js';
import { SaysSince1764000200000 } from './1764000200000-says-since.js';
import { JudgementPerCountry1764000300000 } from './1764000300000-judgement-per-country.js';
import { JudgementSignedBy1764000400000 } from './1764000400000-judgement-signed-by.js';
import { CalibrationVersion1764000600000 } from './1764000600000-calibration-version.js';
import { WholeCounts1764000700000 } from './1764000700000-whole-counts.js';
import { NextAnswer1764000800000 } from './1764000800000-next-answer.js';

/** In order. */
export const MATCHER_MIGRATIONS = [MatcherTables1764000000000, Desk1764000100000, SaysSince1764000200000, JudgementPerCountry1764000300000,
  JudgementSignedBy1764000400000, CalibrationVersion1764000600000, WholeCounts1764000700000, NextAnswer1764000800000] as const;
