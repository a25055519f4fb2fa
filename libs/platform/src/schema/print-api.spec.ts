import { describe, expect, it } from '@jest/globals';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { PlantResolver } from '../testing/sample-service.js';
import { mergeApi, operationsOf, operationsServed, printOf, schemaOf, type ApiPart, type ResolverClass, type ServedBy } from './print-api.js';

@ObjectType() class Pot { @Field() readonly clay!: boolean; }
@Resolver() class PotResolver { @Query(() => Pot) pot(): Pot { return { clay: true }; } }
@ObjectType('Pot') class OtherPot { @Field() readonly iron!: boolean; }
@Resolver() class OtherPotResolver { @Query(() => OtherPot) otherPot(): OtherPot { return { iron: true }; } }

const part = async (app: ServedBy, resolver: ResolverClass): Promise<ApiPart> => ({ app, sdl: await printOf([resolver]) });

describe('mergeApi', () => {
  it('marks every operation with the app that serves it', async () => {
    const document = mergeApi([await part('NODE', PlantResolver), await part('DESK', PotResolver)]);
    expect(document).toContain('pot: Pot! @servedBy(app: DESK)');
    expect(document).toContain('whoami: String! @servedBy(app: NODE)');
    expect(operationsOf(document, 'DESK')).toEqual(['Query.pot']);
    expect(operationsOf(document, 'NODE')).toEqual(operationsServed(await schemaOf([PlantResolver])));
  });

  it('is the same at every run, whatever the order of the apps', async () => {
    const parts = [await part('NODE', PlantResolver), await part('DESK', PotResolver)];
    expect(mergeApi(parts.toReversed())).toBe(mergeApi(parts));
  });

  it('refuses two apps that serve one operation, or give one name to two types', async () => {
    const [node, desk, other] = [await part('NODE', PotResolver), await part('DESK', PotResolver), await part('DESK', OtherPotResolver)];
    expect(() => mergeApi([node, desk])).toThrow('both apps serve pot');
    expect(() => mergeApi([node, other])).toThrow('both apps define Pot');
  });
});
