import { benchEngine } from './engine/index.js';
import { benchPath } from './path/index.js';
import { benchIntake } from './service/intake.js';
import { benchRebuild } from './service/rebuild.js';
import type { BenchSection } from './section.js';

/**
 * Every part of `homeward bench`, by its word: `homeward bench path` runs the one of that name. One line here and one in
 * the table of the command line (apps/cli/src/bench/sections.ts) add a part.
 */
export const SECTIONS: Readonly<Record<string, BenchSection>> = {
  engine: { run: (args) => Promise.resolve(benchEngine(args)) },
  path: { run: benchPath },
  intake: { run: benchIntake },
  rebuild: { run: benchRebuild },
};

/** What `homeward bench` without a word runs. */
export const DEFAULT_SECTION = 'engine';
