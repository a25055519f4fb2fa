import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, PageArgs, pageOf, SORT_KEY, sortKeysOf, unauthenticated, type Actor as TokenHolder, type Connection } from '@homeward/platform';
import { nodeActor, type Operation } from '../../access/index.js';
import type { ChangeCase } from '../../cases/index.js';
import type { Circumstances } from '../../gate/index.js';
import { present } from '../../person/index.js';
import { Casework } from '../casework.js';
import { caseToApi, stubToApi } from './case-mapper.js';
import { CaseConnection, CaseResult, type CaseStubType } from './case.type.js';
import { AmendArgs, CaseArgs, CaseFilterInput, CloseArgs, CustodyArgs, OfCaseArgs, RecordPermissionArgs, RegisterArgs, ReviewArgs, SuspendArgs, WithdrawPermissionArgs } from './change.inputs.js';
import { contentFromInput } from './content-mapper.js';
import { answer } from '../../gate/index.js';

type Answer = Promise<typeof CaseResult>;

@Resolver()
export class CaseResolver {
  constructor(@Inject(Casework) private readonly casework: Casework) {}

  @Query(() => CaseResult, { name: 'case' })
  case(@CurrentActor() holder: TokenHolder, @Args() { id, access }: CaseArgs): Answer {
    return answer(holder, (actor) => this.casework.read(actor, access, id), caseToApi);
  }

  @Query(() => CaseConnection)
  async cases(@CurrentActor() holder: TokenHolder, @Args() { first, after }: PageArgs, @Args('filter', { nullable: true, type: () => CaseFilterInput }) filter?: CaseFilterInput): Promise<Connection<CaseStubType>> {
    const actor = nodeActor(holder);
    if (!actor) throw unauthenticated();
    const [registeredAt, id] = sortKeysOf(after, [SORT_KEY.instant, SORT_KEY.uuid]) ?? [];
    const listed = await this.casework.list(actor, present(filter ?? {}), first + 1, registeredAt && id ? { registeredAt, id } : undefined);
    return pageOf(listed.ok ? listed.value : [], first, (stub) => [stub.registeredAt.toISOString(), stub.id], stubToApi);
  }

  @Mutation(() => CaseResult)
  registerCase(@CurrentActor() holder: TokenHolder, @Args() { input, access }: RegisterArgs): Answer {
    return answer(holder, (actor) => this.casework.register(actor, access, input.reference, contentFromInput(input)), caseToApi);
  }

  @Mutation(() => CaseResult)
  amendCase(@CurrentActor() holder: TokenHolder, @Args() args: AmendArgs): Answer {
    return this.change(holder, args, 'CASE_AMEND', args.id, ({ actor }) => ({ type: 'AmendCase', expectedVersion: args.expectedVersion, content: contentFromInput(args.input), by: actor }));
  }

  @Mutation(() => CaseResult)
  activateCase(@CurrentActor() holder: TokenHolder, @Args() args: OfCaseArgs): Answer {
    return this.change(holder, args, 'CASE_ACTIVATE', args.caseId, () => ({ type: 'ActivateCase' }));
  }

  @Mutation(() => CaseResult, { description: 'Validation by an authority: a supervisor who did not record the case' })
  validateCase(@CurrentActor() holder: TokenHolder, @Args() args: OfCaseArgs): Answer {
    return this.change(holder, args, 'CASE_VALIDATE', args.caseId, ({ actor }) => ({ type: 'ValidateCase', by: actor }));
  }

  @Mutation(() => CaseResult)
  recordCustody(@CurrentActor() holder: TokenHolder, @Args() args: CustodyArgs): Answer {
    return this.change(holder, args, 'CUSTODY_RECORD', args.caseId, ({ actor }) => ({ type: 'RecordCustody', status: args.status, by: actor, ...(args.since ? { since: args.since } : {}) }));
  }

  @Mutation(() => CaseResult, { description: 'By a supervisor who did not record it' })
  validateCustody(@CurrentActor() holder: TokenHolder, @Args() args: OfCaseArgs): Answer {
    return this.change(holder, args, 'CUSTODY_VALIDATE', args.caseId, ({ actor }) => ({ type: 'ValidateCustody', by: actor }));
  }

  @Mutation(() => CaseResult)
  publishCase(@CurrentActor() holder: TokenHolder, @Args() { caseId, access }: OfCaseArgs): Answer {
    return answer(holder, (actor) => this.casework.publish(actor, access, caseId), caseToApi);
  }

  @Mutation(() => CaseResult)
  suspendCase(@CurrentActor() holder: TokenHolder, @Args() args: SuspendArgs): Answer {
    return this.change(holder, args, 'CASE_SUSPEND', args.caseId, () => ({ type: 'SuspendCase', reason: args.reason }));
  }

  @Mutation(() => CaseResult)
  resumeCase(@CurrentActor() holder: TokenHolder, @Args() args: OfCaseArgs): Answer {
    return this.change(holder, args, 'CASE_RESUME', args.caseId, () => ({ type: 'ResumeCase' }));
  }

  @Mutation(() => CaseResult)
  closeCase(@CurrentActor() holder: TokenHolder, @Args() args: CloseArgs): Answer {
    return this.change(holder, args, 'CASE_CLOSE', args.caseId, () => ({ type: 'CloseCase', reason: args.reason }));
  }

  @Mutation(() => CaseResult)
  reviewCase(@CurrentActor() holder: TokenHolder, @Args() args: ReviewArgs): Answer {
    return this.change(holder, args, 'CASE_REVIEW', args.caseId, () => ({ type: 'ReviewCase', keepUntil: args.keepUntil }));
  }

  @Mutation(() => CaseResult)
  eraseCase(@CurrentActor() holder: TokenHolder, @Args() args: OfCaseArgs): Answer {
    return this.change(holder, args, 'CASE_ERASE', args.caseId, () => ({ type: 'EraseCase' }));
  }

  @Mutation(() => CaseResult)
  recordPermission(@CurrentActor() holder: TokenHolder, @Args() { caseId, access, input }: RecordPermissionArgs): Answer {
    const { basis, answer: given, givenBy, capacity, scope, recipients, evidenceReference, expiresAt } = input;
    const permission = { basis, answer: given, scope, recipients, evidenceReference, ...present({ givenBy, capacity, expiresAt }) };
    return answer(holder, (actor) => this.casework.recordPermission(actor, access, caseId, permission), caseToApi);
  }

  @Mutation(() => CaseResult)
  withdrawPermission(@CurrentActor() holder: TokenHolder, @Args() { caseId, access, permissionId }: WithdrawPermissionArgs): Answer {
    return answer(holder, (actor) => this.casework.withdrawPermission(actor, access, caseId, permissionId), caseToApi);
  }

  private change(holder: TokenHolder, { access }: CaseArgs | OfCaseArgs, operation: Operation, id: string, command: (circumstances: Circumstances) => ChangeCase): Answer {
    return answer(holder, (actor) => this.casework.change(actor, access, operation, id, command), caseToApi);
  }
}
