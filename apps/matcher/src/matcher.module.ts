import { join } from 'node:path';
import { Inject, Injectable, Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createEngine, raiseBitsFor, type Calibration } from '@homeward/matching';
import { BootError, LOG, Metrics, Readiness, refuseOlderSchema, type ServiceLog } from '@homeward/platform';
import { CANDIDATE_SECRET_FILE, loadKeyRing, loadSecret, loadStorageKeys, openTrust, type LiveTrust, type LogPort } from '@homeward/shared';
import { startMatcher, type Matcher, type MatcherOptions } from './matcher.js';
import type { MatcherVariables } from './platform/config.js';
import { openDatabase, type Database } from './platform/database.js';
import { MATCHER_MIGRATIONS } from './platform/migrations/index.js';
import { measured } from './platform/measured.js';
import { openLog } from './platform/open-log.js';
import { trustSeenIn } from './platform/trust-seen.js';

const VARIABLES = Symbol('matcher variables');
const CHANGES = Symbol('changes to the options');
const CALIBRATION = Symbol('calibration');
/** What a drill may replace to show what it is good for; the product passes none. */
export interface MatcherChanges extends Partial<Pick<MatcherOptions, 'guard' | 'makeEngine'>> { readonly wrapLog?: (log: LogPort) => LogPort }

/** Holds the matcher for as long as the service runs. */
@Injectable()
class MatcherHost implements OnApplicationBootstrap, OnApplicationShutdown {
  private database: Database | undefined;
  private log: LogPort | undefined;
  private trust: LiveTrust | undefined;
  private matcher: Matcher | undefined;

  constructor(
    @Inject(VARIABLES) private readonly variables: MatcherVariables, @Inject(CHANGES) private readonly changes: MatcherChanges, @Inject(CALIBRATION) private readonly calibration: Calibration | undefined,
    private readonly metrics: Metrics, private readonly readiness: Readiness, @Inject(LOG) private readonly serviceLog: ServiceLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const database = this.database = openDatabase(this.variables.DATABASE_WORKER_URL);
    await refuseOlderSchema((statement) => database.sql(statement), MATCHER_MIGRATIONS, 'node apps/matcher/dist/migrate.js');
    const { wrapLog = (log) => log } = this.changes;
    const log = this.log = wrapLog(openLog(this.variables));
    const trust = this.trust = await this.openTrust(database);
    this.readiness.add('database', () => database.healthy());
    this.readiness.add('log', () => log.healthy());
    this.readiness.add('index', () => this.matcher?.following() ?? Promise.resolve(false));
    this.matcher = await startMatcher(await this.optionsOf(database, log, trust));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.matcher?.stop();
    this.trust?.close();
    await this.log?.close();
    await this.database?.close();
  }

  private async openTrust(database: Database): Promise<LiveTrust> {
    const { TRUST_FILE, TRUSTEES_FILE } = this.variables;
    const onRefusal = (reason: string) => { this.serviceLog.error({ reason }, 'a newer trust file is refused; the one in force stays'); };
    const trust = await openTrust({ trustFile: TRUST_FILE, trusteesFile: TRUSTEES_FILE, lastSeen: trustSeenIn(database), onRefusal });
    if (!trust.ok) throw new BootError('TRUST_FILE_REFUSED', `TRUST_FILE is refused: ${trust.failure}`);
    return trust.value;
  }

  private async optionsOf(database: Database, log: LogPort, trust: LiveTrust): Promise<MatcherOptions> {
    const variables = this.variables;
    return {
      database, databaseUrl: variables.DATABASE_WORKER_URL, log, trust,
      ring: await loadKeyRing(variables.KEYS_DIR), storage: await loadStorageKeys(variables.STORAGE_KEY_FILE),
      candidateSecret: await loadSecret(join(variables.KEYS_DIR, CANDIDATE_SECRET_FILE)),
      share: { number: variables.INDEX_SHARE, of: variables.INDEX_SHARES }, makeEngine: (frequencies) => createEngine({ frequencies, calibration: this.calibration }),
      raiseBits: variables.RAISE_BITS === undefined ? raiseBitsFor : () => variables.RAISE_BITS ?? 0,
      deadlines: {
        dangerToLifeHours: variables.DEADLINE_HOURS_DANGER_TO_LIFE, childOrTraffickingHours: variables.DEADLINE_HOURS_CHILD_OR_TRAFFICKING,
        standardWorkingDays: variables.DEADLINE_WORKING_DAYS,
      },
      heartbeatMs: variables.HEARTBEAT_MS, clockMs: variables.CLOCK_MS, signals: measured(this.metrics, this.serviceLog), ...this.changes,
    };
  }
}

@Module({})
export class MatcherModule {
  static of(variables: MatcherVariables, calibration: Calibration | undefined, changes: MatcherChanges = {}): DynamicModule {
    return { module: MatcherModule, providers: [{ provide: VARIABLES, useValue: variables }, { provide: CHANGES, useValue: changes }, { provide: CALIBRATION, useValue: calibration }, MatcherHost] };
  }
}
