import { createReferenceEngine } from '../reference/reference-engine.js';
import type { EngineOptions, MatchingEngine } from './matching-engine.js';

/** The engine of the matcher. Today it compares with every record it holds. */
export const createEngine = (options: EngineOptions = {}): MatchingEngine => createReferenceEngine(options);
