/** Stable: scripts of agencies rely on them; `homeward --help` prints them. */
export const EXIT = {
  OK: 0,
  /** The work was done, but parts of it were refused; they are listed. */
  PARTLY: 1,
  /** The command line was not understood. */
  USAGE: 2,
  /** A file could not be read or is not what it should be. */
  INPUT: 3,
  /** A node could not be reached, or refused the whole request. */
  NODE: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with one line for the person at the keyboard; never holds a secret or a person's data. */
export class CommandError extends Error {
  constructor(readonly exitCode: ExitCode, message: string) {
    super(message);
    this.name = 'CommandError';
  }
}
