import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examplesOf, measure, readTranslit, type Example, type Part } from '@homeward/bench/translit';
import { LEARNED_SCRIPTS, openModel, type LetterModel } from '@homeward/matching/letters';
import { evidenceTable } from './calibrate.js';
import { CONTRAST, sharpen } from './contrast.js';
import { hanReadingsSource } from './han-readings.js';
import { latinPairs } from './latin-pairs.js';
import { measureKeys } from './measure-keys.js';
import { SCRIPTS } from './scripts.js';
import { startModel, type StandardPair } from './start-model.js';
import { modelSource, storeModel } from './store-model.js';

const USAGE = 'Usage: node training/dist/names/main.js --data DATASETS [--set NAME] [--queries N]\nThe stored models on words that nothing was learned from: --report; finding keys: --keys; readings of Han characters: --han';
const TARGET = join(import.meta.dirname, '../../../libs/matching/src/model/names');
const SEED = 1;

const { values } = parseArgs({ options: { data: { type: 'string' }, set: { type: 'string' }, queries: { type: 'string', default: '300' }, han: { type: 'boolean', default: false }, keys: { type: 'boolean', default: false }, report: { type: 'boolean', default: false } } });
const say = (text: string): void => { process.stderr.write(`${text}\n`); };

interface Lesson { readonly script: string; readonly source: string; readonly examples: readonly Example[]; readonly standard: readonly StandardPair[] }
const LATIN = 'latin';

const lessonOf = (data: string, name: string): Lesson => {
  if (name === LATIN) return { script: 'Latn', source: 'pairs of English forms of one native word in translit, with slips made up', examples: latinPairs(Object.keys(SCRIPTS).flatMap((set) => readTranslit(data, set)), SEED), standard: [] };
  const known = SCRIPTS[name];
  if (known === undefined) throw new Error(`${name}: no such set; there are ${Object.keys(SCRIPTS).join(', ')}, ${LATIN}`);
  return { script: known.script, source: `translit/${name}`, examples: examplesOf(readTranslit(data, name), known.read), standard: known.standard ?? [] };
};

const recall = (model: LetterModel, examples: readonly Example[], part: Part, least: number): string => {
  const { queries, ten, first } = measure(model, examples, part, least, Number(values.queries));
  return `${part} count >= ${String(least)}, n ${String(queries)}: R@10 ${ten.toFixed(4)} R@1 ${first.toFixed(4)}`;
};

const learn = (data: string, name: string): void => {
  const { script, source, examples, standard } = lessonOf(data, name);
  const [train, tune] = [examples.filter(({ part }) => part === 'TRAIN'), examples.filter(({ part }) => part === 'TUNE')];
  const model = startModel(train, standard);
  say(`${name}: ${String(examples.length)} rows, ${String(model.pairCount)} pairs; aligned: ${recall(model, examples, 'TUNE', 1)}`);
  sharpen(model, train, SEED, CONTRAST, (epoch) => { say(`${name}: epoch ${String(epoch + 1)}`); });
  const stored = storeModel(model);
  const rounded = openModel(stored);
  const evidence = evidenceTable(rounded, tune);
  writeFileSync(join(TARGET, `${script.toLowerCase()}.ts`), modelSource(script.toUpperCase(), `Learned from ${source} (Amazon, permissive licence), the eight tenths TRAIN of its native words.`, { ...stored, evidence }));
  for (const least of [1, 2]) say(`${name}: stored: ${recall(rounded, examples, 'TUNE', least)}`);
  say(`${name}: evidence ${evidence.join(' ')}`);
};

const sayKeys = (data: string): void => {
  for (const name of Object.keys(SCRIPTS)) say(`${name}: ${JSON.stringify(measureKeys(readTranslit(data, name), 2000))}`);
};

/** One English form among 10,000, for native words of the part that neither training nor tuning has seen. */
const report = (data: string, name: string): void => {
  const known = SCRIPTS[name];
  const learned = known && LEARNED_SCRIPTS.get(known.script);
  if (!learned) throw new Error(`${name}: no stored model; there are ${Object.keys(SCRIPTS).join(', ')}`);
  const examples = examplesOf(readTranslit(data, name), known.read);
  for (const least of [1, 2]) process.stdout.write(`${name}: ${recall(learned.model, examples, 'REPORT', least)}\n`);
};

if (values.han) writeFileSync(join(TARGET, 'han-readings.ts'), hanReadingsSource());
else if (values.data === undefined) throw new Error(USAGE);
else if (values.keys) sayKeys(values.data);
else if (values.report) for (const name of values.set === undefined ? Object.keys(SCRIPTS) : [values.set]) report(values.data, name);
else for (const name of values.set === undefined ? [...Object.keys(SCRIPTS), LATIN] : [values.set]) learn(values.data, name);
