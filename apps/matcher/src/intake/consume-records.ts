import { parseTopic, readOffset, topicName, type Consumption, type KeyRing, type LogPort, type LogRecord, type Participant, type TrustDirectory } from '@homeward/shared';
import { isInputsFault } from '../platform/failures.js';
import { cutAtDigests, halves, type Stretch } from './domain/stretch.js';
import type { Arrived } from './domain/messages.js';
import { readMessage } from './read-message.js';
import { takeStretch, type IntakeParts } from './take-batch.js';

export interface IntakeOptions extends IntakeParts { readonly log: LogPort; readonly ring: KeyRing; readonly trust: TrustDirectory; readonly maxBatch?: number;
  /** Awaited before each batch, for those that must come first. */
  readonly giveWay?: () => Promise<void>;
}

const GROUP = 'matcher';
const MAX_BATCH = 300;

export function consumeRecords(options: IntakeOptions, country: Participant): Promise<Consumption> {
  const topic = topicName('records', country);
  return options.log.consume({
    topic, group: GROUP, maxBatch: options.maxBatch ?? MAX_BATCH,
    nextOffset: () => readOffset(options.database.sql, topic),
    handle: async (batch, position) => {
      await options.giveWay?.();
      await takeBatch(options, batch, position);
    },
    onInterruption: (code) => { options.signals.interruption('intake', code); },
  });
}

/** Signatures and ciphertexts are checked outside the transaction, so that no lock waits for them. */
export async function takeBatch(options: IntakeOptions, batch: readonly LogRecord[], position: bigint): Promise<void> {
  const [first, last] = [batch[0], batch.at(-1)];
  if (!first || !last) return;
  const arrivals = await Promise.all(batch.map((carried) => readMessage(carried, options)));
  const whole = { topic: first.topic, country: parseTopic(first.topic)?.country ?? 'unknown', from: position, next: last.offset + 1n, arrivals };
  for (const stretch of cutAtDigests(whole)) await takeOrNarrow(options, stretch);
}

/** A message that the database itself refuses must not hold up its neighbours: halve until it stands alone, then put it aside. */
async function takeOrNarrow(options: IntakeOptions, stretch: Stretch): Promise<void> {
  try {
    await takeStretch(options, stretch);
  } catch (error) {
    if (!isInputsFault(error)) throw error;
    if (stretch.arrivals.length > 1) for (const half of halves(stretch)) await takeOrNarrow(options, half);
    else await takeStretch(options, { ...stretch, arrivals: stretch.arrivals.map(unusable) });
  }
}

const unusable = ({ offset, key, envelope, appendedAtMs, country }: Arrived): Arrived =>
  ({ type: 'REFUSED', offset, key, envelope, appendedAtMs, country, reason: 'INTERNAL', version: 0, envelopeNumber: 0 });
