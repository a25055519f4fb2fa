/** From so many waiting messages on, a matcher that starts takes them in before it matches anything. */
const MANY = 20_000;
/** Then it matches, whatever still waits: nobody can keep it from matching by writing without end. */
const LONGEST_MS = 15 * 60_000;

/** Whether a matcher is in its first load. It ends once, when little waits or its time is over, and does not come again. */
export class FirstLoad {
  private readonly untilMs: number;
  private isOver = false;

  constructor(startMs: number) { this.untilMs = startMs + LONGEST_MS; }

  /** What waits now, in messages. */
  waiting(messages: number): void { if (messages <= MANY) this.isOver = true; }

  isLoading(nowMs: number): boolean {
    if (nowMs >= this.untilMs) this.isOver = true;
    return !this.isOver;
  }
}
