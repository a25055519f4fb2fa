import type { ParticipantEntry, TrustContent, TrustedKey } from './trust-file.js';

/**
 * The next trust file: entries replace those of the same participant, all others stay. A key that an entry no longer
 * names is kept as it was, so that a revocation cannot be undone by leaving the key out.
 */
export function composeTrust(previous: TrustContent | undefined, entries: readonly ParticipantEntry[], issuedAt: string): TrustContent {
  const merged = new Map((previous?.participants ?? []).map((entry) => [entry.participant, entry]));
  for (const entry of entries) merged.set(entry.participant, { ...entry, keys: mergeKeys(merged.get(entry.participant)?.keys ?? [], entry.keys) });
  return { schema: '1.0', serial: (previous?.serial ?? 0) + 1, issuedAt, participants: [...merged.values()] };
}

function mergeKeys(before: readonly TrustedKey[], next: readonly TrustedKey[]): TrustedKey[] {
  const dropped = before.filter((old) => !next.some((key) => key.kid === old.kid));
  const kept = next.map((key) => {
    const old = before.find((other) => other.kid === key.kid);
    return old?.revokedAt !== undefined && key.revokedAt === undefined ? old : key;
  });
  return [...dropped, ...kept];
}
