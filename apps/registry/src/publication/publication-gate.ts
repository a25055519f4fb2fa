/**
 * Closed from the start until the node has compared its database with its own topic: a node restored from an older
 * backup would otherwise publish versions that it has used before. In memory on purpose: a restored database must not
 * be believed about itself.
 */
export class PublicationGate {
  private open = false;
  isOpen(): boolean {
    return this.open;
  }
  setOpen(open: boolean): void {
    this.open = open;
  }
}
