import type { LogAdmin, LogPort, Participant, TopicSettings } from '@homeward/shared';

/** Appends one message under a transaction that is held open, where the log has such a thing; resolves false when it was rolled back. */
export type HeldAppend = (topic: string, key: string, holdMs: number, rollBack: boolean) => Promise<boolean>;

/** What the contract suite needs of a log, besides the port. */
export interface LogWorld {
  readonly admin: LogAdmin;
  /** A port of this participant; the world closes it at the end. */
  connect(participant: Participant): LogPort;
  /** The next country that no test has used; all have their rights, none has a topic. */
  nextCountry(): Participant;
  /** Settings under which compaction can be watched. */
  readonly shortLived: TopicSettings;
  /** Lets compaction happen, or begin to. */
  compact(): Promise<void>;
  /** kill -9 of the other side, and its start on the same data. */
  crash(): Promise<void>;
  revive(): Promise<void>;
  /** Cuts the readers' sessions, where a second reader alone does not take the topic over. */
  cutSessions(): Promise<void>;
  /** A writer of its own, side by side with others. */
  openWriter(participant: Participant): HeldAppend;
  stop(): Promise<void>;
}

/** Country codes aa, ab, … in order. */
export function countryCodes(count: number): readonly Participant[] {
  const letter = (index: number) => String.fromCharCode('a'.charCodeAt(0) + index);
  return Array.from({ length: count }, (_, index) => letter(Math.floor(index / 26)) + letter(index % 26));
}
