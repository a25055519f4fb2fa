/** A part of the benchmark as the command line knows it; what runs it stands in bench/src/sections.ts under the same word. */
export interface SectionCommand { readonly word: string; readonly values: readonly string[]; readonly summary: string; readonly usage: string }

const ENGINE_VALUES = ['data', 'sizes', 'generated', 'duplicates', 'queries', 'baseline-queries'];
const ENGINE_USAGE = '[--data DIR] [--sizes 10000,100000,1000000] [--generated 10000,100000] [--duplicates 25000,50000] [--queries 1000] [--baseline-queries 5] [--json]';

/** `homeward bench` alone runs the first. */
export const SECTION_COMMANDS: readonly [SectionCommand, ...SectionCommand[]] = [
  { word: 'engine', values: ENGINE_VALUES, summary: 'measure the matching engine: search, memory, building, duplicates, as records grow', usage: ENGINE_USAGE },
  {
    word: 'path', values: ['log', 'rate', 'seconds', 'connections', 'load-seconds'], summary: 'measure the way from one country to another, and GraphQL, on a federation of its own',
    usage: '[--log embedded|kafka] [--rate 50] [--seconds 20] [--connections 10] [--load-seconds 10] [--json]',
  },
  { word: 'intake', values: ['sizes', 'bulk', 'seconds'], summary: 'measure how fast the matcher takes records in and matches them', usage: '[--sizes 10000] [--bulk 20000] [--seconds 20] [--json]' },
  { word: 'rebuild', values: ['sizes'], summary: 'measure how long the matcher takes to build its index from its database', usage: '[--sizes 10000,100000] [--json]' },
];
