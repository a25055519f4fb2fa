import { describe, expect, it } from '@jest/globals';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } from 'kafkajs';
import { participantAcls } from './acls.js';

const spelled = (participants: readonly string[]) => participantAcls(participants).map((acl) =>
  `${acl.principal} ${acl.operation === AclOperationTypes.WRITE ? 'writes' : 'reads'} ${acl.resourceType === AclResourceTypes.GROUP ? 'group ' : ''}${acl.resourceName}`);

describe('the rights on the broker', () => {
  it('are those of the topic table', () => {
    expect([...spelled(['matcher', 'at', 'bg'])].sort()).toEqual([
      'User:at reads group at.', 'User:at reads homeward.candidates.at', 'User:at reads homeward.disclosures.at', 'User:at reads homeward.receipts.at', 'User:at reads homeward.records.at',
      'User:at writes homeward.disclosures.bg', 'User:at writes homeward.judgements.at', 'User:at writes homeward.records.at',
      'User:bg reads group bg.', 'User:bg reads homeward.candidates.bg', 'User:bg reads homeward.disclosures.bg', 'User:bg reads homeward.receipts.bg', 'User:bg reads homeward.records.bg',
      'User:bg writes homeward.disclosures.at', 'User:bg writes homeward.judgements.bg', 'User:bg writes homeward.records.bg',
      'User:matcher reads group matcher.', 'User:matcher reads homeward.judgements.at', 'User:matcher reads homeward.judgements.bg', 'User:matcher reads homeward.records.at', 'User:matcher reads homeward.records.bg',
      'User:matcher writes homeward.candidates.at', 'User:matcher writes homeward.candidates.bg', 'User:matcher writes homeward.receipts.at', 'User:matcher writes homeward.receipts.bg',
    ]);
  });
  it('name each topic in full and allow only', () => {
    for (const acl of participantAcls(['matcher', 'at'])) {
      expect(acl.permissionType).toBe(AclPermissionTypes.ALLOW);
      expect(acl.resourcePatternType).toBe(acl.resourceType === AclResourceTypes.TOPIC ? ResourcePatternTypes.LITERAL : ResourcePatternTypes.PREFIXED);
    }
  });
});
