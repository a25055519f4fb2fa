import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { peopleNamed } from './several-people.js';
import { tokensOf } from './tokens.js';

describe('the people whom one cell names', () => {
  it.each([
    { name: 'Ana, Luis, Eva y Tom Ejemplo', people: ['Ana Ejemplo', 'Luis Ejemplo', 'Eva Ejemplo', 'Tom Ejemplo'] },
    { name: 'Ana Uno, Luis Dos and Tom Drei Vier', people: ['Ana Uno', 'Luis Dos', 'Tom Drei Vier'] },
    { name: 'Анна, Пётр и Ольга Примерова', people: ['Анна Примерова', 'Пётр Примерова', 'Ольга Примерова'] },
    { name: 'آنا، لويس و توم مثال', people: ['آنا مثال', 'لويس مثال', 'توم مثال'] },
  ])('are each one of $name', ({ name, people }) => { expect(peopleNamed(name)).toEqual(people); });

  it.each(['Ejemplo, Ana', 'Santiago Ramón y Cajal', 'Ortega y Gasset, José', 'Muster, Anna und Bert', 'AL-HASSAN, Yousef', 'Ana, Luis', 'Puig i Cadafalch, Josep', ', y Tom Ejemplo', ''])('are one in %s', (name) => {
    expect(peopleNamed(name)).toEqual([name]);
  });

  it('are never none, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => { expect(peopleNamed(name).length).toBeGreaterThan(0); }));
  });

  it('are read in a moment, however many blanks or commas stand between', () => {
    const started = performance.now();
    for (const filler of [' ', ',', ', ', ' y ', 'a, ']) peopleNamed(`Ana, Luis${filler.repeat(60_000)}y Tom Ejemplo`);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('are a dozen at most, the last of a longer list', () => {
    expect(peopleNamed(`${Array.from({ length: 20 }, () => 'Ana').join(', ')} y Tom Ejemplo`)).toHaveLength(12);
  });

  it.each(['Ana Ejemplo y su familia', 'Ana Ejemplo and family', 'Ana Ejemplo und ihre Familie', 'Ana Ejemplo et sa famille', 'Ana Ejemplo с семьёй', 'Ana Ejemplo وعائلتها'])('have no family that is only mentioned: %s', (name) => {
    expect(tokensOf(name)).toEqual(['ana', 'ejemplo']);
  });
});
