/** Ever longer pauses, at most an hour: a broken mail server must neither lose a notice nor be flooded. */
export const retryDelayMs = (attempts: number): number => Math.min(3_600_000, 5_000 * 2 ** Math.min(attempts, 12));
