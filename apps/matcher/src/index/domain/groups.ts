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
  /** The nearest of those around whom there are too many; to sort a crowd again at each look would take too long. */
  private readonly crowds = new Map<string, readonly string[]>();

  /**
   * At most as many as a record may name, in one order everywhere. Of more than that only those that keep the record, too: a
   * record that relied on one by whose change it is not looked at again would wait for it in vain, and never be matched.
   */
  of(id: string): readonly string[] { return this.nearest(id).filter((other) => this.nearest(other).includes(id)); }

  /** Everybody whose companion the record was or is, and those who made room for it or come back. */
  take(id: string, companions: readonly string[]): readonly string[] {
    if (!this.before.has(id)) this.before.set(id, this.named.get(id) ?? NOBODY);
    const touched = [...new Set([id, ...this.named.get(id) ?? NOBODY, ...companions])];
    const [around, were] = [this.of(id), touched.map((one) => this.of(one))];
    this.set(id, companions);
    const moved = touched.flatMap((one, at) => movedBetween(one, were[at] ?? NOBODY, this.of(one)));
    return [...new Set([...around, ...this.of(id), ...moved])].filter((other) => other !== id).sort();
  }

  /** Records with somebody around. */
  get ids(): readonly string[] { return [...new Set([...this.named.keys(), ...this.naming.keys()])]; }

  keep(): void { this.before.clear(); }
  undo(): void {
    for (const [id, companions] of this.before) this.set(id, companions);
    this.before.clear();
  }

  private nearest(id: string): readonly string[] {
    const known = this.crowds.get(id);
    if (known) return known;
    const all = new Set([...this.named.get(id) ?? NOBODY, ...this.naming.get(id) ?? NOBODY]);
    all.delete(id);
    const nearest = [...all].sort().slice(0, MOST_COMPANIONS);
    if (all.size > MOST_COMPANIONS) this.crowds.set(id, nearest);
    return nearest;
  }

  private set(id: string, companions: readonly string[]): void {
    const named = this.named.get(id) ?? NOBODY;
    for (const one of [id, ...named, ...companions]) this.crowds.delete(one);
    for (const other of named) {
      const naming = this.naming.get(other);
      naming?.delete(id);
      if (naming?.size === 0) this.naming.delete(other);
    }
    if (companions.length === 0) this.named.delete(id);
    else this.named.set(id, companions);
    for (const other of companions) this.naming.set(other, (this.naming.get(other) ?? new Set()).add(id));
  }
}

/** Who is around `one` only before or only after, and `one` with them. */
function movedBetween(one: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const moved = [...before.filter((other) => !after.includes(other)), ...after.filter((other) => !before.includes(other))];
  return moved.length === 0 ? NOBODY : [one, ...moved];
}
