import { describe, expect, it } from '@jest/globals';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { PlantResolver } from '../testing/sample-service.js';
import { operationsOf, operationsServed, printApi, schemaOf } from './print-api.js';

@ObjectType() class Pot { @Field() readonly clay!: boolean; }
@Resolver() class PotResolver { @Query(() => Pot) pot(): Pot { return { clay: true }; } }
@ObjectType('Pot') class OtherPot { @Field() readonly iron!: boolean; }
@Resolver() class OtherPotResolver { @Query(() => OtherPot) otherPot(): OtherPot { return { iron: true }; } }

describe('printApi', () => {
  it('marks every operation with the app that serves it', async () => {
    const document = await printApi([{ app: 'NODE', resolvers: [PlantResolver] }, { app: 'DESK', resolvers: [PotResolver] }]);
    expect(document).toContain('pot: Pot! @servedBy(app: DESK)');
    expect(document).toContain('whoami: String! @servedBy(app: NODE)');
    expect(operationsOf(document, 'DESK')).toEqual(['Query.pot']);
    expect(operationsOf(document, 'NODE')).toEqual(operationsServed(await schemaOf([PlantResolver])));
  });

  it('is the same at every run, whatever the order of the apps', async () => {
    const parts = [{ app: 'NODE', resolvers: [PlantResolver] }, { app: 'DESK', resolvers: [PotResolver] }] as const;
    expect(await printApi([...parts].reverse())).toBe(await printApi(parts));
  });

  it('refuses two apps that serve one operation, or give one name to two types', async () => {
    await expect(printApi([{ app: 'NODE', resolvers: [PotResolver] }, { app: 'DESK', resolvers: [PotResolver] }])).rejects.toThrow('both apps serve pot');
    await expect(printApi([{ app: 'NODE', resolvers: [PotResolver] }, { app: 'DESK', resolvers: [OtherPotResolver] }])).rejects.toThrow('both apps define Pot');
  });
});
