import type { Random } from '../drill/random.js';

/** A GraphQL request that no honest client sends. */
export interface HostileRequest { readonly kind: string; readonly body: string; readonly token: 'none' | 'forged' | 'own' }

const repeat = (text: string, times: number): string => Array.from({ length: times }, () => text).join('');
const uuid = (random: Random): string => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
const hex = (random: Random, length: number): string => Array.from({ length }, () => random.below(16).toString(16)).join('');
const ACCESS = 'access: { purpose: PROTECT_CHILD, caseReference: "NO-SUCH-CASE" }';
const request = (query: string, variables?: unknown): string => JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) });
const garbage = (random: Random, length: number): string => Array.from({ length }, () => String.fromCharCode(32 + random.below(95))).join('');

type Maker = (random: Random) => string;
const MAKERS: Readonly<Record<string, Maker>> = {
  'deep nesting': (random) => request(`{ cases { ${repeat('edges { node { ', 8 + random.below(40))} id ${repeat('} } ', 40)} }`),
  'many aliases': (random) => request(`{ ${Array.from({ length: 16 + random.below(200) }, (_, index) => `a${String(index)}: me { __typename }`).join(' ')} }`),
  'many tokens': (random) => request(`{ me { ${repeat('__typename ', 1200 + random.below(5000))} } }`),
  'page beyond the limit': (random) => request(`{ cases(first: ${String(51 + random.below(1_000_000))}) { edges { node { id } } } }`),
  'broken cursor': (random) => request(`{ cases(first: 5, after: ${JSON.stringify(garbage(random, 40))}) { edges { node { id } } } }`),
  'introspection': () => request('{ __schema { types { name fields { name } } } }'),
  'misspelt field': (random) => request(`{ me { ${random.pick(['subjec', 'organisatio', 'rolez', 'countri'])} } }`),
  'not GraphQL': (random) => request(garbage(random, 20 + random.below(400))),
  'not JSON': (random) => garbage(random, 1 + random.below(800)),
  'batch': () => JSON.stringify([{ query: '{ me { __typename } }' }, { query: '{ me { __typename } }' }]),
  'wrong type of a variable': (random) => request('query ($id: ID!) { case(id: $id, access: { purpose: PROTECT_CHILD, caseReference: "X" }) { __typename } }', { id: random.pick([null, {}, [], [[]], { $ne: 1 }]) }),
  'unknown case': (random) => request(`{ case(id: "${uuid(random)}", ${ACCESS}) { __typename ... on Refusal { code } } }`),
  'unknown candidate': (random) => request(`{ candidate(id: "${uuid(random)}", ${ACCESS}) { __typename ... on Refusal { code } } }`),
  'id that is none': (random) => request(`{ case(id: ${JSON.stringify(random.pick(["' or 1=1 --", '../../etc/passwd', '\u0000', '%00', '${7*7}']))}, ${ACCESS}) { __typename ... on Refusal { code } } }`),
  'purpose that is none': () => request('{ case(id: "x", access: { purpose: DEPORTATION, caseReference: "X" }) { __typename } }'),
  'field of one megabyte': (random) => request('mutation ($input: CaseInput!) { registerCase(input: $input, access: { purpose: PROTECT_CHILD, caseReference: "X" }) { __typename } }',
    { input: { reference: 'X', kind: 'MISSING_CHILD', freeText: random.pick(['x', '\u202e', '𒐫']).repeat(1_050_000) } }),
  'text of other scripts and controls': (random) => request('mutation ($input: CaseInput!) { registerCase(input: $input, access: { purpose: PROTECT_CHILD, caseReference: "X" }) { __typename } }',
    { input: { reference: `R\u0000${random.pick(['\ud800', '\u200f', '\ufeff'])}`, kind: 'MISSING_CHILD' } }),
  'circular fragments': () => request('query { me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }'),
  'directive flood': (random) => request(`{ me ${repeat('@include(if: true) ', 100 + random.below(300))} { __typename } }`),
  'operation that is the desk\'s': () => request('mutation { nudge(candidateId: "x") { __typename } }'),
  'prototype names': () => request('query ($v: String) { me { __typename } __proto__: me { constructor } }', { __proto__: { polluted: true }, constructor: 1 }),
};
const KINDS = Object.keys(MAKERS);

export function hostileRequests(random: Random, count: number): readonly HostileRequest[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? '';
    const token = random.chance(0.15) ? 'none' : random.chance(0.15) ? 'forged' : 'own';
    return { kind, token, body: MAKERS[kind]?.(random) ?? '' };
  });
}
