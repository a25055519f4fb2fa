import { DefaultNamingStrategy } from 'typeorm';

/** Columns are snake_case in SQL and camelCase in rows; everything else keeps the explicit name given to it. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return customName ?? [...prefixes, propertyName].join('_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
