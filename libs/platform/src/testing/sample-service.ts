import { Module } from '@nestjs/common';
import { Args, ArgsType, createUnionType, Field, InputType, Int, Mutation, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Type as TransformTo } from 'class-transformer';
import { IsInt, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { ServiceConfig } from '../config/service-config.js';
import { AccessInput, connectionType, PageArgs, pageOf, Refusal } from '../graphql/index.js';
import { CurrentActor, type Actor, type VerifyToken } from '../identity/index.js';
import { createService, type Service, type ServiceOptions } from '../service/create.js';

/** A small service for the specs of this library: one of each kind of operation, and ways to fail. */
@ObjectType()
class Plant {
  @Field() readonly name!: string;
  @Field(() => Plant, { nullable: true }) readonly parent?: Plant | null;
  @Field(() => [Plant]) readonly cuttings!: Plant[];
}
const PlantConnection = connectionType(Plant, 'Plant');
const PlantResult = createUnionType({ name: 'PlantResult', types: () => [Plant, Refusal] as const });

@InputType()
class LabelInput {
  @Field() @IsString() @MaxLength(5) readonly text!: string;
  @Field() @Matches(/^[a-z]+$/, { context: { remedy: 'Use small letters a to z.' } }) readonly colour!: string;
}
@InputType()
class PlantInput {
  @Field() @IsString() @MaxLength(10) readonly name!: string;
  @Field(() => Int, { defaultValue: 1 }) @IsInt() readonly heightCm!: number;
  @Field(() => [LabelInput]) @ValidateNested({ each: true }) @TransformTo(() => LabelInput) readonly labels!: LabelInput[];
}
@ArgsType()
class CountArgs {
  @Field(() => Int) @TransformTo(() => Number) readonly until!: number;
}

const cactus = { name: 'cactus', parent: null, cuttings: [] };
/** What `held` waits for, until a test opens it. */
const door = Promise.withResolvers<string>();
export const openDoor = (): void => door.resolve('open');
export const SECRET = 'Secret-Value-7';

@Resolver(() => Plant)
export class PlantResolver {
  @Query(() => String) whoami(@CurrentActor() actor: Actor): string { return actor.subject; }
  @Query(() => PlantConnection) plants(@Args() page: PageArgs) { return pageOf([cactus, cactus, cactus], page.first, (plant) => [plant.name], (plant) => plant); }
  @Query(() => Plant) plant(): Plant { return Object.assign(new Plant(), cactus); }
  @Query(() => PlantResult) missing(): Refusal { return new Refusal('NOT_AVAILABLE'); }
  @Query(() => String) breaks(): string { throw Object.assign(new Error(`duplicate key (name)=(${SECRET})`), { code: '23505' }); }
  @Query(() => String) unruled(@Args() count: CountArgs): string { return String(count.until); }
  @Query(() => String) held(): Promise<string> { return door.promise; }
  @Query(() => String) async slow(): Promise<string> { await new Promise((resolve) => setTimeout(resolve, 300)); return 'done'; }
  @Mutation(() => PlantResult) grow(@Args('input') input: PlantInput, @Args('access') access: AccessInput): Plant { void access; return Object.assign(new Plant(), { ...cactus, name: input.name }); }
  @Mutation(() => String) rename(@Args('input') input: PlantInput): string { return input.name; }
  @Subscription(() => Int, { resolve: (value: number) => value }) ticks(@CurrentActor() actor: Actor): AsyncIterable<number> { void actor; return ticking(); }
}

async function* ticking(): AsyncGenerator<number> {
  for (let tick = 1; ; tick++) {
    yield tick;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

@Module({ providers: [PlantResolver] })
export class SampleModule {}

export const sampleConfig: ServiceConfig = {
  name: 'sample', production: true, logLevel: 'info', host: '127.0.0.1', port: 0, metricsToken: undefined,
  oidc: { issuer: 'http://127.0.0.1:1', audience: 'sample' }, allowedOrigins: ['https://console.example'], bodyLimitBytes: 20_000,
};

/** Takes `good-<milliseconds to live>` for a token, with `-<name>` behind it for one of somebody else; everything else for a bad one. */
export const sampleVerify: VerifyToken = (token) => {
  const [, lives, subject = 'gardener'] = /^good-(\d+)(?:-(\w+))?$/.exec(token) ?? [];
  const livesMs = Number(lives ?? 0);
  const actor: Actor = { issuer: 'https://id.example', subject, country: 'AT', organisation: 'at-garden', roles: ['CASEWORKER'], expiresAt: new Date(Date.now() + livesMs) };
  return Promise.resolve(livesMs > 0 ? actor : undefined);
};
export const GOOD_TOKEN = 'good-60000';

export interface SampleService extends Service { readonly lines: readonly string[] }
export async function startSample(changes: Partial<ServiceConfig> = {}, options: Partial<ServiceOptions> = {}): Promise<SampleService> {
  const lines: string[] = [];
  const service = await createService({ module: SampleModule, config: { ...sampleConfig, ...changes }, verify: sampleVerify, logTo: { write: (line) => { lines.push(line); } }, ...options });
  return { ...service, lines };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}
export async function post(service: Service, query: string, variables?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${GOOD_TOKEN}`, ...headers }, body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const body = JSON.parse(text) as Partial<Pick<Answer, 'data' | 'errors'>>;
  return { status: response.status, text, data: body.data ?? null, errors: body.errors ?? [] };
}
export const codesOf = (answer: Answer): unknown[] => answer.errors.map((error) => error.extensions?.['code']);
