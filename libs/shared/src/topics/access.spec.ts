import { describe, expect, it } from '@jest/globals';
import { topicRights, topicsOf } from './access.js';

const participants = ['matcher', 'at', 'bg', 'cy'];

describe('who may do what on a topic', () => {
  it.each([
    { topic: 'homeward.records.at', writers: ['at'], readers: ['matcher', 'at'], because: 'a country reads its own back' },
    { topic: 'homeward.judgements.at', writers: ['at'], readers: ['matcher'], because: 'the matcher merges' },
    { topic: 'homeward.receipts.at', writers: ['matcher'], readers: ['at'], because: 'they answer one country' },
    { topic: 'homeward.candidates.at', writers: ['matcher'], readers: ['at'], because: 'they are for one country' },
    { topic: 'homeward.disclosures.at', writers: ['bg', 'cy'], readers: ['at'], because: 'the matcher has no part in them' },
    { topic: 'homeward.secrets.at', writers: [], readers: [], because: 'the family is unknown' },
    { topic: 'homeward.records.at.copy', writers: [], readers: [], because: 'the name is not one of ours' },
    { topic: 'homeward.receipts.dk', writers: ['matcher'], readers: [], because: 'the country is not a participant' },
  ])('$topic: $because', ({ topic, writers, readers }) => {
    expect(topicRights(topic, participants)).toEqual({ topic, writers, readers });
  });

  it('has five topics for each country and none for the matcher', () => {
    expect(topicsOf(participants)).toHaveLength(15);
    expect(topicsOf(['matcher'])).toEqual([]);
  });
});
