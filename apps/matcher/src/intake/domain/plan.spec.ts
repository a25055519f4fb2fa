import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bad, erasure, heartbeat, idOf, published, tombstone } from '../builders.js';
import type { Arrived } from './messages.js';
import { planIntake, type IntakePlan, type Known, type StoredRecord } from './plan.js';
import { compareEditions } from './version-guard.js';

const NOTHING: Known = { records: new Map(), erasedIds: new Set() };
const plan = (...arrivals: readonly Arrived[]): IntakePlan => planIntake(arrivals, NOTHING, compareEditions);
const outcomes = ({ receipts }: IntakePlan) => receipts.map(({ outcome, reason }) => reason ?? outcome);
const after = (known: Known, { accepted, erased }: IntakePlan): Known => {
  const records = new Map(known.records);
  for (const record of accepted) records.set(record.publicationId, record);
  for (const { publicationId } of erased) records.delete(publicationId);
  return { records, erasedIds: new Set([...known.erasedIds, ...erased.map(({ publicationId }) => publicationId)]) };
};
const knownAfter = (...arrivals: readonly Arrived[]) => after(NOTHING, plan(...arrivals));
const held = { custody: { status: 'HELD' as const, validated: true } };

describe('what intake makes of a batch', () => {
  it.each<{ given: readonly Arrived[]; versions: readonly number[]; erased: number; said: readonly string[]; because: string }>([
    { given: [published()], versions: [1], erased: 0, said: ['ACCEPTED'], because: 'a new record' },
    { given: [published({ version: 2 }), published({ version: 1 })], versions: [2], erased: 0, said: ['ACCEPTED', 'STALE'], because: 'an older version does not come back' },
    { given: [published(), published()], versions: [1], erased: 0, said: ['ACCEPTED', 'ACCEPTED'], because: 'the same again is answered the same' },
    { given: [published({ envelopeNumber: 2 }), published({ version: 2 })], versions: [2], erased: 0, said: ['ACCEPTED', 'ACCEPTED'], because: 'the version goes before the envelope number' },
    { given: [published(), bad(), published({ id: idOf('B') })], versions: [1, 1], erased: 0, said: ['ACCEPTED', 'BAD_SIGNATURE', 'ACCEPTED'], because: 'a bad message leaves its neighbours alone' },
    { given: [published(), erasure({ version: 2 })], versions: [], erased: 1, said: ['ACCEPTED', 'ERASED'], because: 'erased at once' },
    { given: [erasure({ version: 2 }), published({ version: 9 })], versions: [], erased: 1, said: ['ERASED', 'ERASED'], because: 'whatever its version, an erased person does not come back' },
    { given: [erasure(), erasure(), tombstone()], versions: [], erased: 1, said: ['ERASED', 'ERASED'], because: 'erasing twice is erasing once' },
    { given: [published(), tombstone({ version: 2 })], versions: [], erased: 1, said: ['ACCEPTED'], because: 'compaction may have taken the marker; the signed tombstone is as good' },
    { given: [published(), { ...bad({ reason: 'UNSIGNED_TOMBSTONE' }), envelope: null }], versions: [1], erased: 0, said: ['ACCEPTED', 'UNSIGNED_TOMBSTONE'], because: 'an unsigned null deletes nobody' },
    { given: [published(), published({ country: 'gr', version: 2 })], versions: [1], erased: 0, said: ['ACCEPTED', 'FOREIGN_PUBLICATION_ID'], because: 'an id belongs to the country that used it first' },
    { given: [published(), erasure({ country: 'gr' })], versions: [1], erased: 0, said: ['ACCEPTED', 'FOREIGN_PUBLICATION_ID'], because: 'nobody erases another country\'s record' },
    { given: [heartbeat()], versions: [], erased: 0, said: [], because: 'a heartbeat says nothing' },
  ])('$because', ({ given, versions, erased, said }) => {
    const made = plan(...given);
    expect({ versions: made.accepted.map(({ version }) => version), erased: made.erased.length, said: outcomes(made) }).toEqual({ versions, erased, said });
  });

  const name = (value: string) => ({ names: [{ value, script: 'Latn', part: 'FULL' as const, kind: 'LEGAL' as const }] });
  it.each([
    { first: name('Bruna'), second: name('Bruna'), says: 1000, because: 'the same envelope anew says the same' },
    { first: name('Bruna'), second: { ...name('Bruna'), dangerToLife: true }, says: 1000, because: 'what is not compared makes nobody else of it' },
    { first: name('Bruna'), second: name('Katorzu'), says: 5000, because: 'another name may be another person' },
    { first: { sex: 1 as const }, second: { sex: 2 as const }, says: 5000, because: 'so may another sex' },
    { first: {}, second: held, says: 5000, because: 'gaining custody starts anew in every respect' },
  ])('since when it says who: $because', ({ first, second, says }) => {
    const [record] = planIntake([published({ version: 2, at: 5, record: second })], knownAfter(published({ at: 1, record: first })), compareEditions).accepted;
    expect(record?.saysSinceMs).toBe(says);
  });

  it('keeps no bad message of an erased person, before or after', () => {
    expect(plan(bad(), erasure(), bad()).quarantined).toEqual([]);
    expect(planIntake([bad()], { records: new Map(), erasedIds: new Set([idOf('A')]) }, compareEditions).quarantined).toEqual([]);
    expect(plan(bad()).quarantined).toHaveLength(1);
  });

  it('does not repeat a key that may hold anything', () => {
    expect(plan({ ...bad(), key: 'Jane Doe\u0000' }).receipts[0]?.publicationId).toBe('unreadable');
  });

  it.each([
    { first: {}, second: {}, since: 1000, because: 'an amendment keeps the acceptance time' },
    { first: {}, second: held, since: 5000, because: 'gaining custody starts anew' },
    { first: held, second: held, since: 1000, because: 'having custody already does not' },
    { first: {}, second: { kind: 'FOUND_PERSON' as const }, since: 5000, because: 'changing the kind starts anew' },
    { first: held, second: {}, since: 1000, because: 'losing custody gains nothing' },
  ])('who decides first: $because', ({ first, second, since }) => {
    const [record] = planIntake([published({ version: 2, at: 5, record: second })], knownAfter(published({ at: 1, record: first })), compareEditions).accepted;
    expect(record).toMatchObject({ decidesSinceMs: since, acceptedAtMs: 1000 });
  });

  it('ends in the same state however the topic is cut into batches, and when parts of it come again', () => {
    const arrival: fc.Arbitrary<Arrived> = fc.record({ make: fc.constantFrom(published, published, published, erasure, tombstone, bad), id: fc.constantFrom(idOf('A'), idOf('B'), idOf('C')), version: fc.integer({ min: 1, max: 4 }), envelopeNumber: fc.integer({ min: 1, max: 2 }) })
      .map(({ make, ...given }) => make(given));
    const topic = fc.array(arrival, { minLength: 1, maxLength: 20 }).map((all) => all.map((one, index) => ({ ...one, offset: BigInt(index), appendedAtMs: index * 1000 })));
    fc.assert(fc.property(topic, fc.array(fc.nat(20), { maxLength: 4 }), fc.nat(20), (arrivals, cuts, again) => {
      const bounds = [0, ...cuts.filter((cut) => cut < arrivals.length).sort((a, b) => a - b), arrivals.length];
      const batches = bounds.slice(1).map((end, index) => arrivals.slice(bounds[index], end));
      const redelivered = [...batches, arrivals.slice(0, again)];
      const end = redelivered.reduce((known, batch) => after(known, planIntake(batch, known, compareEditions)), NOTHING);
      const whole = knownAfter(...arrivals);
      expect([...end.erasedIds].sort()).toEqual([...whole.erasedIds].sort());
      const editions = (known: Known) => [...known.records.values()].map((record: StoredRecord) => [record.publicationId, record.version, record.envelopeNumber, record.decidesSinceMs, record.saysSinceMs]).sort();
      expect(editions(end)).toEqual(editions(whole));
    }), { numRuns: 500, seed: 5 });
  });
});
