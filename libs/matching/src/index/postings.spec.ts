import { describe, expect, it } from '@jest/globals';
import { Postings } from './postings.js';

describe('postings', () => {
  it('keep each slot under its key until it is removed', () => {
    const postings = new Postings();
    for (const slot of [1, 2, 3]) postings.add('name:YSF', slot);
    postings.add('name:HSN', 1);
    postings.remove('name:YSF', 2);
    expect([...postings.get('name:YSF')].sort()).toEqual([1, 3]);
    expect(postings.get('name:HSN')).toEqual([1]);
    expect(postings.get('name:KLT')).toEqual([]);
  });

  it('take no other slot out when asked for one that is not there', () => {
    const postings = new Postings();
    for (const slot of [1, 2]) postings.add('a', slot);
    postings.remove('a', 9);
    postings.remove('b', 1);
    expect(postings.get('a')).toEqual([1, 2]);
  });

  it('leave nothing behind', () => {
    const postings = new Postings();
    for (const slot of [1, 2]) postings.add('a', slot);
    for (const slot of [1, 2]) postings.remove('a', slot);
    expect(postings.size).toBe(0);
  });
});
