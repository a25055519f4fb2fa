/** Holds a consumer between batches while it is paused. */
export class Gate {
  private opened: Promise<void> | undefined;
  private release: () => void = () => undefined;

  close(): void {
    this.opened ??= new Promise((resolve) => { this.release = resolve; });
  }
  open(): void {
    this.release();
    this.opened = undefined;
  }
  async passed(): Promise<void> {
    while (this.opened) await this.opened;
  }
}
