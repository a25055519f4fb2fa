import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { every, LOG, Metrics, Readiness, type PeriodicTask, type ServiceLog } from '@homeward/platform';
import { assembleCases, type CaseParts } from './assemble.js';
import { CandidateResolver } from './candidates/index.js';
import { CaseImport, Casework, CaseResolver, ImportResolver } from './casework/index.js';
import { DisclosureResolver } from './disclosure/index.js';
import { showExchangeMetrics } from './exchange/index.js';
import { Gate } from './gate/index.js';
import { LookupResolver } from './lookup/index.js';
import type { NodeGround } from './node.js';
import { noticeChannels } from './notice-channels.js';
import { NoticeResolver } from './notices/index.js';
import { OversightResolver } from './oversight/index.js';
import type { PublicationLine } from './publication/index.js';
import { ReviewLine } from './review-line.js';
import { ReviewResolver } from './review/index.js';

/** Every resolver class of the node: what the schema is printed from, and what the module provides. */
export const REGISTRY_RESOLVERS: readonly Type[] = [CaseResolver, ImportResolver, OversightResolver, LookupResolver, CandidateResolver, ReviewResolver, DisclosureResolver, NoticeResolver];

const GROUND = Symbol('NodeGround');
const CASE_PARTS = Symbol('CaseParts');
const REVIEW = Symbol('ReviewLine');

/** A node that has just been started may be asked before it has compared itself with its log, but not for long. */
const COMPARE_PATIENCE_MS = 10_000;

/** Starts what runs without being asked, and closes the ground after everything that stands on it. */
class NodeLife implements OnApplicationBootstrap, OnApplicationShutdown {
  private line: PublicationLine | undefined;
  private clock: PeriodicTask | undefined;
  constructor(
    @Inject(GROUND) private readonly ground: NodeGround, @Inject(CASE_PARTS) private readonly parts: CaseParts, @Inject(REVIEW) private readonly review: ReviewLine,
    @Inject(LOG) private readonly log: ServiceLog, @Inject(Readiness) private readonly readiness: Readiness, @Inject(Metrics) private readonly metrics: Metrics) {}

  async onApplicationBootstrap(): Promise<void> {
    this.line = this.parts.line(this.log);
    await this.line.start();
    await this.review.start(this.log);
    this.clock = every(this.ground.variables.CLOCK_MS, 'retention', (signal) => this.parts.retention.run(signal), { log: this.log, runAtOnce: true });
    this.watch(this.line);
  }

  private watch(line: PublicationLine): void {
    const startedMs = Date.now();
    this.readiness.add('database', () => this.ground.database.healthy());
    this.readiness.add('compared', () => Promise.resolve(this.parts.publicationGate.isOpen() || Date.now() - startedMs > COMPARE_PATIENCE_MS));
    showExchangeMetrics(this.metrics.registry);
    const pending = this.metrics.gauge('homeward_outbox_pending', 'Messages that wait for the relay');
    const ageSeconds = this.metrics.gauge('homeward_outbox_oldest_seconds', 'Age of the message at the head of the outbox');
    const publishing = this.metrics.gauge('homeward_publication_open', '1 while the node may publish; 0 while it compares itself with its log');
    const collect = (): void => {
      const counters = line.counters();
      pending.set(counters?.pending ?? 0);
      ageSeconds.set((counters?.oldestAgeMs ?? 0) / 1000);
      publishing.set(this.parts.publicationGate.isOpen() ? 1 : 0);
    };
    // The first of the three that a scrape asks: it sets all of them.
    Object.assign(pending, { collect });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.line?.stop(), this.review.stop(), this.clock?.stop()]);
    await this.ground.close();
  }
}

@Module({})
export class RegistryModule {}

/** The root module of a node that stands on this ground; stopping the service closes the ground. */
export function createRegistryModule(ground: NodeGround): DynamicModule {
  const parts = assembleCases(ground);
  const { database, keys, clock, ids, country, log, variables } = ground;
  const review = new ReviewLine({
    database, keys, clock, ids, country, log, gate: parts.gate, channels: noticeChannels(variables),
    baseUrl: variables.CONSOLE_URL ?? `http://${variables.HOST}:${String(variables.PORT)}`, clockMs: variables.CLOCK_MS, feedPollMs: variables.FEED_MS,
  });
  return {
    module: RegistryModule,
    providers: [
      { provide: GROUND, useValue: ground }, { provide: CASE_PARTS, useValue: parts }, { provide: Gate, useValue: parts.gate }, { provide: Casework, useValue: parts.casework }, { provide: CaseImport, useValue: parts.imports },
      { provide: REVIEW, useValue: review }, ...review.providers(), NodeLife, CaseResolver, ImportResolver, OversightResolver, LookupResolver,
    ],
  };
}
