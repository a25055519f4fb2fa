/** As many as a record may name; of more who name one, only so many are looked at again with it. */
const MOST_COMPANIONS = 20;

const NOBODY: readonly string[] = [];

/**
 * Who travels with whom, of the live records of every share: ids alone. Naming is mutual: a record that was published before its
 * companion's names nobody. What was taken in since `keep` can be undone, as the transaction that brought it can be.
 */
export class Groups {
  private readonly named = new Map<string, readonly string[]>();
  private readonly naming = new Map<string, Set<string>>();
  private readonly before = new Map<string, readonly string[]>();

  /** At most as many as a record may name, in one order everywhere. */
  of(id: string): readonly string[] {
    const all = new Set([...this.named.get(id) ?? NOBODY, ...this.naming.get(id) ?? NOBODY]);
    return [...all].filter((other) => other !== id).sort().slice(0, MOST_COMPANIONS);
  }

  /** Everybody whose companion the record was or is. */
  take(id: string, companions: readonly string[]): readonly string[] {
    const around = this.of(id);
    if (!this.before.has(id)) this.before.set(id, this.named.get(id) ?? NOBODY);
    this.set(id, companions);
    return [...new Set([...around, ...this.of(id)])].sort();
  }

  /** Records with somebody around. */
  get ids(): readonly string[] { return [...new Set([...this.named.keys(), ...this.naming.keys()])]; }

  keep(): void { this.before.clear(); }
  undo(): void {
    for (const [id, companions] of this.before) this.set(id, companions);
    this.before.clear();
  }

  private set(id: string, companions: readonly string[]): void {
    for (const other of this.named.get(id) ?? NOBODY) {
      const naming = this.naming.get(other);
      naming?.delete(id);
      if (naming?.size === 0) this.naming.delete(other);
    }
    if (companions.length === 0) this.named.delete(id);
    else this.named.set(id, companions);
    for (const other of companions) this.naming.set(other, (this.naming.get(other) ?? new Set()).add(id));
  }
}
