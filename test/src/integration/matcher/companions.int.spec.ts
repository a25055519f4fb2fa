import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CandidateDocument, MinimalRecord } from '@homeward/shared';
import { eventually } from '../../contract/reader.js';
import type { Node } from './node.js';
import { newPublicationId } from './node.js';
import { record } from './people.js';
import { matcherWorld, type World } from './world.js';

/** Three invented children, as the one country writes them and as the other does. */
const GROUP = [
  { sought: 'Zorvane Quellimar', found: 'Zorwane Kuellimar', born: '2012-05-17' },
  { sought: 'Tirudan Ombrasek', found: 'Tiruddan Ombrassek', born: '2010-11-02' },
  { sought: 'Selvira Mondarek', found: 'Selvyra Mondarrek', born: '2013-08-24' },
];
const named = (value: string): MinimalRecord['names'] => [{ value, script: 'Latn', part: 'FULL', kind: 'LEGAL' }];
const bornOn = (value: string): MinimalRecord['birth'] => ({ type: 'DATE', value, precision: 'DAY', calendar: 'GREGORIAN', estimated: false });
/** A node names those of the group whom it has published already. */
const groupOf = (how: 'sought' | 'found', facts: Partial<MinimalRecord>): readonly MinimalRecord[] => {
  const ids = GROUP.map(() => newPublicationId());
  return GROUP.map((child, at) => record({ ...facts, publicationId: ids[at] ?? '', names: named(child[how]), birth: bornOn(child.born), companions: ids.slice(0, at) }));
};
const asSought = (): readonly MinimalRecord[] => groupOf('sought', { country: 'AT' });
const asFound = (): readonly MinimalRecord[] => groupOf('found', { country: 'GR', kind: 'UNACCOMPANIED_MINOR', sought: false, custody: { status: 'HELD', validated: true, since: '2026-01-05' } });

describe('a group that vanished together', () => {
  let world: World;
  let [seeker, holder]: Node[] = [];
  beforeEach(async () => { world = await matcherWorld(['at', 'gr']); [seeker, holder] = [world.node('at'), world.node('gr')]; }, 60_000);
  afterEach(() => world.stop());

  const companionsOf = ({ evidence }: CandidateDocument) => evidence.find(({ field }) => field === 'COMPANIONS');
  const shared = async (): Promise<readonly unknown[]> => (await holder!.documents()).map((document) => companionsOf(document)?.params['shared'] ?? 0).sort();
  const told = (counts: readonly number[]) => eventually(`the companions told are ${counts.join()}`, async () => JSON.stringify(await shared()) === JSON.stringify(counts));

  it.each([1, 2, 3])('is told to be together where it is found, by %i shares of the index, and nobody is named', async (of) => {
    for (let number = 0; number < of; number++) await world.start({ share: { number, of } });
    await seeker!.publish(...asSought());
    await holder!.publish(...asFound());
    await told([2, 2, 2]);
    for (const document of await holder!.documents()) {
      const line = companionsOf(document);
      expect(line).toMatchObject({ level: 'LIKE_COMPANIONS', code: 'COMPANIONS_LIKE_COMPANIONS', params: { shared: 2 } });
      expect(line!.bits).toBeGreaterThan(8);
      const own = GROUP.findIndex(({ sought }) => document.counterpart?.names?.some(({ value }) => value === sought));
      const others = GROUP.filter((_, at) => at !== own);
      for (const { sought, found } of others) for (const value of [...sought.split(' '), ...found.split(' ')]) expect(JSON.stringify(document)).not.toContain(value);
    }
  }, 60_000);

  it('is together no more than its records say: a companion who is renamed or erased changes what is told of the others', async () => {
    await world.start({ share: { number: 0, of: 2 } });
    await world.start({ share: { number: 1, of: 2 } });
    const [sought, found] = [asSought(), asFound()];
    await seeker!.publish(...sought);
    await holder!.publish(...found);
    await told([2, 2, 2]);
    await seeker!.publish({ ...sought[0]!, version: 2, names: named('Perelune Vastoric'), birth: bornOn('2004-02-29') });
    await eventually('the other two know of one companion', async () => (await shared()).filter((count) => count === 1).length === 2);
    await seeker!.erase(sought[1]!.publicationId, 2);
    await eventually('the last is left alone', async () => {
      const documents = await holder!.documents();
      return documents.some((document) => document.ownPublicationId === found[2]!.publicationId && companionsOf(document)?.level === 'MISSING');
    });
  }, 60_000);
});
