import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { connectionType, PurposeEnum } from '@homeward/platform';
import type { Purpose } from '@homeward/shared';
import type { AuditLine } from '../audit/index.js';

@ObjectType('AuditEntry', { description: 'One use of personal data; ids, codes and pseudonyms only' })
export class AuditLineType {
  @Field(() => ID) seq!: string;
  @Field(() => GraphQLISODateTime) at!: Date;
  @Field(() => String, { description: 'Pseudonym of the person, or `node`' }) actor!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) operation!: string;
  @Field(() => PurposeEnum, { nullable: true }) purpose!: Purpose | null;
  @Field(() => [String]) recordIds!: string[];
  @Field(() => [String], { description: 'Names of the fields shown or changed' }) fields!: string[];
  @Field(() => [String]) recipients!: string[];
  @Field(() => String) policyVersion!: string;
  @Field(() => String, { description: 'ALLOWED, REFUSED or DENIED' }) decision!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
}
export const AuditConnection = connectionType(AuditLineType, 'AuditEntry');

export const auditLineToApi = ({ seq, at, actor, kind, operation, purpose, recordIds, fields, recipients, policyVersion, decision, reason }: AuditLine): AuditLineType =>
  ({ seq, at, actor, kind, operation, purpose, recordIds: [...recordIds], fields: [...fields], recipients: [...recipients], policyVersion, decision, reason });
