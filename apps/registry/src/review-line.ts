import type { Provider } from '@nestjs/common';
import { every, type PeriodicTask, type TaskLog } from '@homeward/platform';
import type { Consumption, LogPort } from '@homeward/shared';
import { CANDIDATE_FEED, CandidateIntake, CandidateResolver, CandidateService, forgetOrphans, purgeChanges, sequenceChanges, type ActionsOf, type CandidateListener, type FeedParts } from './candidates/index.js';
import { deliverLocal, DisclosureIntake, DisclosureReader, DisclosureResolver, DisclosureService, expireReceived, mayOfferDisclosure, RetractionListener, retractUnfounded } from './disclosure/index.js';
import { purgeQuarantine, TopicReader, type TopicHandler } from './exchange/index.js';
import type { ExchangeKeys } from './platform/sealing.js';
import type { Gate } from './gate/index.js';
import { CandidateNotices, deliverNotices, NoticeResolver, NoticeService, remind, type NoticeChannel } from './notices/index.js';
import type { Database } from './platform/database.js';
import { eachByItself } from './platform/each-by-itself.js';
import type { Clock, Ids } from './platform/ports.js';
import type { Tx } from './platform/tx.js';
import { NextCandidates, reviewActions, ReviewResolver, ReviewService, voidRevoked } from './review/index.js';

export interface ReviewLineParts {
  readonly database: Database;
  readonly gate: Gate;
  readonly keys: ExchangeKeys;
  readonly clock: Clock;
  readonly ids: Ids;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  readonly log: LogPort;
  readonly channels: readonly NoticeChannel[];
  /** Where a notice's link leads: the console of this node. */
  readonly baseUrl: string;
  readonly clockMs: number;
  readonly feedPollMs: number;
}

/** Puts candidates, review, disclosure and notices together: their services, the readers of their topics, their clock. */
export class ReviewLine {
  readonly candidates: CandidateService;
  readonly review: ReviewService;
  readonly next: NextCandidates;
  readonly disclosure: DisclosureService;
  readonly disclosures: DisclosureReader;
  readonly notices: NoticeService;
  readonly feed: FeedParts;
  readonly readers: readonly TopicReader[];
  private readonly listeners: readonly CandidateListener[];
  private readonly consumptions: Consumption[] = [];
  private readonly tasks: PeriodicTask[] = [];

  constructor(private readonly parts: ReviewLineParts) {
    const { gate, keys, ids, country, clock, database } = parts;
    this.candidates = new CandidateService(gate, actionsOf);
    this.review = new ReviewService({ gate, keys, ids, country });
    this.next = new NextCandidates({ gate, keys, country });
    this.disclosure = new DisclosureService({ gate, keys, ids, country, review: this.review, deliverSoon: () => { for (const task of this.tasks) void task.runNow(); } });
    this.disclosures = new DisclosureReader(gate);
    this.notices = new NoticeService(gate);
    this.feed = { database, nodeCountry: country, pollMs: parts.feedPollMs };
    this.listeners = [new RetractionListener(keys), new CandidateNotices()];
    const handlers: readonly TopicHandler[] = [new CandidateIntake({ keys, clock, country, listeners: this.listeners }), new DisclosureIntake(country, clock)];
    this.readers = handlers.map((handler) => new TopicReader(parts, handler));
  }

  providers(): Provider[] {
    return [
      { provide: CandidateService, useValue: this.candidates }, { provide: ReviewService, useValue: this.review }, { provide: NextCandidates, useValue: this.next }, { provide: DisclosureService, useValue: this.disclosure },
      { provide: DisclosureReader, useValue: this.disclosures }, { provide: NoticeService, useValue: this.notices }, { provide: CANDIDATE_FEED, useValue: this.feed },
      CandidateResolver, ReviewResolver, DisclosureResolver, NoticeResolver,
    ];
  }

  async start(log: TaskLog): Promise<void> {
    const { clockMs, feedPollMs } = this.parts;
    for (const reader of this.readers) this.consumptions.push(await reader.start());
    const options = { log };
    this.tasks.push(every(clockMs, 'disclosures', () => this.sweep(), options), every(clockMs, 'reminders', () => this.remind(), options),
      ...this.parts.channels.map((by) => every(clockMs, `notices by ${by.name}`, (signal) => this.send(by, signal), options)), every(feedPollMs, 'change feed', () => this.sequence(), options));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.consumptions.map((consumption) => consumption.stop()), ...this.tasks.map((task) => task.stop())]);
    for (const channel of this.parts.channels) channel.close();
  }

  /** Reads again what came too early, delivers inside the country, takes back what has lost its ground, lets expired things go. */
  async sweep(): Promise<void> {
    const { keys, clock, country } = this.parts;
    const forget = (tx: Tx) => forgetOrphans(tx, { keys, clock, country, listeners: this.listeners });
    const steps: readonly ((tx: Tx, now: Date) => Promise<unknown>)[] = [(tx, now) => voidRevoked(tx, keys, now), deliverLocal, (tx, now) => retractUnfounded(tx, keys, now), forget, expireReceived, purgeChanges, purgeQuarantine];
    const runs = steps.map((step) => () => this.parts.database.withWorker((tx) => step(tx, this.parts.clock.now())));
    await eachByItself([...this.readers.map((reader) => () => reader.retryWaiting()), ...runs], (run) => run());
  }

  /** Lets the subscriptions see what was committed. */
  sequence(): Promise<void> {
    return this.parts.database.withWorker(sequenceChanges);
  }

  async remind(): Promise<void> {
    const { database, clock } = this.parts;
    await database.withWorker((tx) => remind(tx, clock.now()));
  }

  async send(by: NoticeChannel, signal?: AbortSignal): Promise<void> {
    const { database, clock, channels, baseUrl } = this.parts;
    while (await deliverNotices({ database, clock, channels, by, baseUrl, ...(signal ? { signal } : {}) }) > 0);
  }
}

const actionsOf: ActionsOf = (candidate, { roles }, pseudonym) =>
  [...reviewActions(candidate, roles, pseudonym), ...(mayOfferDisclosure(candidate, roles, pseudonym) ? ['DISCLOSE'] : [])];
