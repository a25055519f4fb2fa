/** A reason not to start that we can word; its message must hold no value. */
export class BootError extends Error {
  constructor(readonly code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BootError';
  }
}
