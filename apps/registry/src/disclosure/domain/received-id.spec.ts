import { describe, expect, it } from '@jest/globals';
import { parseDisclosureId, qualifiedId } from './received-id.js';

const disclosureId = '018f0000-0000-7000-8000-000000000001';

describe('the id of a disclosure', () => {
  it.each([
    { id: disclosureId, parsed: { disclosureId, fromCountry: undefined }, because: 'the bare id is what people read' },
    { id: qualifiedId({ disclosureId, fromCountry: 'GR' }), parsed: { disclosureId, fromCountry: 'GR' }, because: 'the sender is named where one id would be two' },
    { id: `${disclosureId}.GR`, parsed: undefined, because: 'there is one way to write it' },
    { id: `${disclosureId}.gr.se`, parsed: undefined, because: 'it has one sender' },
  ])('$id: $because', ({ id, parsed }) => { expect(parseDisclosureId(id)).toEqual(parsed); });
});
