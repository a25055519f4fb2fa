import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes, type AclEntry } from 'kafkajs';
import { topicRights, topicsOf } from '../../topics/access.js';
import type { Participant } from '../../topics/index.js';
import { groupPrefix } from './options.js';

/** Literal topics, so that a new country never falls under an old rule; WRITE and READ bring DESCRIBE with them. */
export function participantAcls(participants: readonly Participant[]): readonly AclEntry[] {
  const topics = topicsOf(participants).map((topic) => topicRights(topic, participants)).flatMap(({ topic, writers, readers }) => [
    ...writers.map((writer) => topicAcl(writer, topic, AclOperationTypes.WRITE)),
    ...readers.map((reader) => topicAcl(reader, topic, AclOperationTypes.READ)),
  ]);
  return [...topics, ...participants.map(groupAcl)];
}

const allow = (participant: Participant, operation: AclOperationTypes) =>
  ({ principal: `User:${participant}`, host: '*', operation, permissionType: AclPermissionTypes.ALLOW });

const topicAcl = (participant: Participant, resourceName: string, operation: AclOperationTypes): AclEntry =>
  ({ ...allow(participant, operation), resourceType: AclResourceTypes.TOPIC, resourceName, resourcePatternType: ResourcePatternTypes.LITERAL });

const groupAcl = (participant: Participant): AclEntry => ({
  ...allow(participant, AclOperationTypes.READ), resourceType: AclResourceTypes.GROUP, resourceName: groupPrefix(participant),
  resourcePatternType: ResourcePatternTypes.PREFIXED,
});
