import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts, prepareFolder, startFederation, type Federation, type LogKind } from '@homeward/federation';
import { CHILD_PROTECTION, POLICE } from '../drill/casework.js';
import { clientAt } from '../drill/federation-clients.js';
import { seeded } from '../drill/random.js';
import { askWithDecoy, type Decoy } from './decoy.js';
import { Ear } from './ear.js';
import { fish, probeIds, type Catch, type Sea } from './expedition.js';
import { receiptComparison, type ReceiptFigures } from './receipts.js';
import { holdCourt, type Ruling } from './rule.js';
import { searchEverywhere, type Search } from './search.js';
import { readTopics } from './topics.js';
import { Stopwatch, type TimingFigures } from './timing.js';
import { allWays, fewWays, type Fisher } from './ways.js';

export interface FisherOptions { readonly seed: number; readonly log: LogKind; readonly few: boolean }
export interface FisherReport {
  readonly catches: readonly Catch[];
  /** Answers to the child's own ids that differ from those to ids that do not exist. */
  readonly probes: readonly string[];
  readonly events: number;
  readonly search: Search;
  readonly receipts: ReceiptFigures | undefined;
  readonly timing: readonly TimingFigures[];
  readonly decoys: readonly Decoy[];
  readonly rulings: readonly Ruling[];
}
const COUNTRIES = ['GR', 'DE'];

export async function runFisher(options: FisherOptions, say: (line: string) => void): Promise<FisherReport> {
  const base = mkdtempSync(join(tmpdir(), 'homeward-fisher-'));
  chmodSync(base, 0o755); // PostgreSQL runs under another account when we are root
  const federation = await startFederation({
    folder: prepareFolder(base, false), countries: COUNTRIES, ports: await choosePorts(COUNTRIES, undefined), log: options.log, kafka: { fast: true }, fsync: false, tokenTtlSeconds: 3600,
    overrides: { LOG_LEVEL: 'info', NODE_ENV: 'production', DUTY_WEBHOOK_URL: 'http://127.0.0.1:9/duty' },
  });
  try { return await play(federation, options, say); } finally {
    await federation.stop();
    rmSync(base, { recursive: true, force: true });
  }
}

async function play(federation: Federation, { seed, few, log }: FisherOptions, say: (line: string) => void): Promise<FisherReport> {
  const ears = { DE: new Ear(federation, 'DE'), 'gr-police': new Ear(federation, 'GR') } as const;
  const fishers: readonly Fisher[] = [{ name: 'DE', node: ears.DE.node, team: CHILD_PROTECTION, auditor: 'auditor' }, { name: 'gr-police', node: ears['gr-police'].node, team: POLICE, auditor: POLICE.supervisor }];
  const earOf = (fisher: Fisher): Ear => (fisher.name === 'DE' ? ears.DE : ears['gr-police']);
  const sea: Sea = { federation, greece: clientAt(federation, 'GR'), random: seeded(seed), watch: new Stopwatch(), timedCalls: few ? 3 : 6, heard: (fisher) => earOf(fisher).answers };
  try {
    for (const fisher of fishers) await earOf(fisher).subscribe(fisher.team.worker);
    const catches = await expedition(sea, fishers, few, say);
    const events = fishers.reduce((sum, fisher) => sum + earOf(fisher).events.length, 0);
    say('every byte at the fishers is searched');
    const topics = log === 'kafka' ? await readTopics(federation, 'DE') : [];
    const search = await searchEverywhere(federation, catches, topics, { DE: ears.DE, police: ears['gr-police'] });
    const probes = await Promise.all(fishers.map((fisher) => probeAll(sea, fisher, catches)));
    say('who decides when both hold, and decoys');
    const rulings: Ruling[] = [];
    for (const [index, fisher] of fishers.entries()) rulings.push(...await holdCourt(sea, fisher, 900 + index * 10));
    const decoys: Decoy[] = [];
    for (const [index, fisher] of fishers.entries()) {
      for (const records of [1, 2] as const) decoys.push(await askWithDecoy(sea, fisher, 950 + index * 10 + records, records, () => cursorsOf(earOf(fisher))));
    }
    return { catches, probes: probes.flat(), events, search, receipts: log === 'kafka' ? receiptComparison(topics, catches) : undefined, timing: sea.watch.figures(), decoys, rulings };
  } finally { for (const ear of Object.values(ears)) ear.close(); }
}

async function expedition(sea: Sea, fishers: readonly Fisher[], few: boolean, say: (line: string) => void): Promise<readonly Catch[]> {
  const catches: Catch[] = [];
  for (const fisher of fishers) {
    for (const way of few ? fewWays() : allWays()) {
      say(`${fisher.name}: ${way.name}`);
      catches.push(await fish(sea, fisher, way, catches.length + 1));
    }
  }
  return catches;
}

async function probeAll(sea: Sea, fisher: Fisher, catches: readonly Catch[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const one of catches.filter(({ fisher: name }) => name === fisher.name)) found.push(...await probeIds(sea, fisher, one));
  return found;
}

const cursorsOf = (ear: Ear): readonly bigint[] =>
  ear.events.map((frame) => BigInt((JSON.parse(frame) as { readonly payload: { readonly data: { readonly candidateChanged: { readonly cursor: string } } } }).payload.data.candidateChanged.cursor));
