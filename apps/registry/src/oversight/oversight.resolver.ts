import { Inject } from '@nestjs/common';
import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, PageArgs, pageOf, SORT_KEY, sortKeysOf, unauthenticated, type Actor as TokenHolder, type Connection } from '@homeward/platform';
import { nodeActor } from '../access/index.js';
import { readAudit, type AuditLine } from '../audit/index.js';
import { Gate } from '../gate/index.js';
import { AuditConnection, auditLineToApi, type AuditLineType } from './audit-line.type.js';
import { RecordArgs } from './record.args.js';

@ObjectType({ description: 'Who the token says you are' })
export class Me {
  @Field(() => ID) subject!: string;
  @Field(() => String, { nullable: true }) country!: string | null;
  @Field(() => String, { nullable: true }) organisation!: string | null;
  @Field(() => [String]) roles!: string[];
}

@Resolver()
export class OversightResolver {
  constructor(@Inject(Gate) private readonly gate: Gate) {}

  @Query(() => Me)
  me(@CurrentActor() { subject, country, organisation, roles }: TokenHolder): Me {
    return { subject, country: country ?? null, organisation: organisation ?? null, roles: [...roles] };
  }

  @Query(() => AuditConnection, { description: 'For auditors, of their own organisation; for everybody else it is empty' })
  async auditTrail(@CurrentActor() holder: TokenHolder, @Args() { first, after }: PageArgs, @Args() { recordId }: RecordArgs): Promise<Connection<AuditLineType>> {
    const actor = nodeActor(holder);
    if (!actor) throw unauthenticated();
    const [afterSeq] = sortKeysOf(after, [SORT_KEY.number]) ?? [];
    const read = await this.gate.use<undefined, readonly AuditLine[]>({
      actor, access: undefined, operation: 'AUDIT_READ', reference: 'NONE',
      act: async (tx) => ({ ok: true, value: await readAudit(tx, recordId ?? undefined, first + 1, afterSeq), recordIds: recordId ? [recordId] : [] }),
    });
    return pageOf(read.ok ? read.value : [], first, ({ seq }) => [seq], auditLineToApi);
  }
}
