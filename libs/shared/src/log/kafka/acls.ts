import kafkajs, { type AclEntry, type AclOperationTypes } from 'kafkajs';
import { topicRights, topicsOf } from '../../topics/access.js';
import type { Participant } from '../../topics/index.js';
import { groupPrefix } from './options.js';

// Node finds only some names of this CommonJS package by itself; these come with the default export.
const { AclOperationTypes: Operation, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** Literal topics, so that a new country never falls under an old rule; WRITE and READ bring DESCRIBE with them. */
export function participantAcls(participants: readonly Participant[]): readonly AclEntry[] {
  const topics = topicsOf(participants).map((topic) => topicRights(topic, participants)).flatMap(({ topic, writers, readers }) => [
    ...writers.map((writer) => topicAcl(writer, topic, Operation.WRITE)),
    ...readers.map((reader) => topicAcl(reader, topic, Operation.READ)),
  ]);
  return [...topics, ...participants.map(groupAcl)];
}

const allow = (participant: Participant, operation: AclOperationTypes) =>
  ({ principal: `User:${participant}`, host: '*', operation, permissionType: AclPermissionTypes.ALLOW });

const topicAcl = (participant: Participant, resourceName: string, operation: AclOperationTypes): AclEntry =>
  ({ ...allow(participant, operation), resourceType: AclResourceTypes.TOPIC, resourceName, resourcePatternType: ResourcePatternTypes.LITERAL });

const groupAcl = (participant: Participant): AclEntry => ({
  ...allow(participant, Operation.READ), resourceType: AclResourceTypes.GROUP, resourceName: groupPrefix(participant),
  resourcePatternType: ResourcePatternTypes.PREFIXED,
});
