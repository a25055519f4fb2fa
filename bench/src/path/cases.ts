import { access, type Arguments, type Caller } from './node.js';
import { inventPerson } from './people.js';

/** The people of one organisation who write a case: two, because nobody validates what they wrote. */
export interface Desk { readonly writer: Caller; readonly supervisor: Caller; readonly country: string; readonly held: boolean }

export const referenceOf = ({ country }: Desk, number: number): string => `${country}-BENCH-${String(number)}`;
const CASE = '{ __typename ... on Case { id } ... on Refusal { code message fields { field message } } }';
const BASIS = { basis: 'LEGAL_BASIS', answer: 'NOT_ASKED', givenBy: 'Law on missing persons', capacity: 'AUTHORITY', scope: ['PUBLICATION', 'RELEASE', 'DISCLOSURE'], recipients: [], evidenceReference: 'BENCH-ORDER' };

/** Everything but the publication. @returns the case's id */
export async function prepareCase(desk: Desk, number: number): Promise<string> {
  const why = access(desk.held ? 'IDENTIFY_FOUND' : 'SEARCH_MISSING', referenceOf(desk, number));
  const { id } = await desk.writer.ask<{ readonly id: string }>('mutation', 'registerCase', { input: ['CaseInput!', caseInput(desk, number)], ...why }, CASE);
  const change = (by: Caller, name: string, more: Arguments = {}) => by.ask('mutation', name, { caseId: ['ID!', id], ...more, ...why }, CASE);
  await change(desk.supervisor, 'validateCase');
  await change(desk.writer, 'activateCase');
  if (desk.held) {
    await change(desk.writer, 'recordCustody', { status: ['CustodyStatus!', 'HELD'] });
    await change(desk.supervisor, 'validateCustody');
  }
  await change(desk.writer, 'recordPermission', { input: ['PermissionInput!', BASIS] });
  return id;
}

export const publishCase = (desk: Desk, number: number, id: string): Promise<object> =>
  desk.writer.ask('mutation', 'publishCase', { caseId: ['ID!', id], ...access(desk.held ? 'IDENTIFY_FOUND' : 'SEARCH_MISSING', referenceOf(desk, number)) }, CASE);

function caseInput(desk: Desk, number: number) {
  const { given, family, birthDate, sex } = inventPerson(number);
  return {
    reference: referenceOf(desk, number), kind: desk.held ? 'UNACCOMPANIED_MINOR' : 'MISSING_CHILD', category: 'MIGRATION', sought: !desk.held, dangerToLife: false,
    sourceGrade: 'A', informationGrade: '1', freeText: 'Benchmark.',
    names: [{ value: given, script: 'Latn', part: 'GIVEN', kind: 'LEGAL' }, { value: family, script: 'Latn', part: 'FAMILY', kind: 'LEGAL' }],
    birth: { type: 'DATE', value: birthDate, precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
    sex, nationalities: ['SYR'], languages: ['ara'], relatives: [], companions: [], documents: [], biometrics: [], indicators: [],
    handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Bench office' } },
  };
}

/** Runs `work` for 0..count-1, at most `together` at a time. */
export async function inParallel<Value>(count: number, together: number, work: (number: number) => Promise<Value>): Promise<readonly Value[]> {
  const results: Value[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let number = next++; number < count; number = next++) results[number] = await work(number);
  };
  await Promise.all(Array.from({ length: together }, worker));
  return results;
}
