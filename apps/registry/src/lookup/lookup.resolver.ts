import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, enumOf, unauthenticated, type Actor as TokenHolder } from '@homeward/platform';
import { IsIn } from 'class-validator';
import { nodeActor } from '../access/index.js';
import { listCases } from '../cases/index.js';
import { Gate } from '../gate/index.js';
import { IsText } from '../person/index.js';
import { suggest } from './suggest.js';
import { SUGGESTION_KINDS, vocabularyOf, type Suggestion, type SuggestionKind } from './vocabulary.js';

const SuggestionKindEnum = enumOf('SuggestionKind', SUGGESTION_KINDS);
/** How many of the own open cases are looked through while typing. */
const OWN_CASES = 1_000;

@ArgsType()
export class SuggestArgs {
  @Field(() => SuggestionKindEnum) @IsIn(SUGGESTION_KINDS) readonly kind!: SuggestionKind;
  @Field(() => String) @IsText(60) readonly text!: string;
}
@ObjectType('Suggestion')
export class SuggestionType {
  @Field(() => String) code!: string;
  @Field(() => String) label!: string;
}

@Resolver()
export class LookupResolver {
  constructor(@Inject(Gate) private readonly gate: Gate) {}

  @Query(() => [SuggestionType], { description: 'While typing: a country, a code, or one of your own cases by its number' })
  async suggest(@CurrentActor() holder: TokenHolder, @Args() { kind, text }: SuggestArgs): Promise<SuggestionType[]> {
    const actor = nodeActor(holder);
    if (!actor) throw unauthenticated();
    if (kind !== 'OWN_CASE') return [...suggest(vocabularyOf(kind), text)];
    const found = await this.gate.use<undefined, readonly Suggestion[]>({
      actor, access: undefined, operation: 'SUGGEST', reference: 'NONE',
      act: async (tx) => {
        const open = await listCases(tx, { states: ['DRAFT', 'ACTIVE', 'SUSPENDED'] }, OWN_CASES, undefined);
        const own = suggest(open.map(({ id, reference }) => ({ code: id, label: reference })), text);
        return { ok: true, value: own, recordIds: own.map(({ code }) => code), fields: ['reference'] };
      },
    });
    return found.ok ? [...found.value] : [];
  }
}
