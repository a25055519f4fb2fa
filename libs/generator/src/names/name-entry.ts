/** One part of a name as its bearer writes it, and how it sounds (notation of spelling/sounds.ts). */
export interface NameEntry {
  readonly letters: string;
  readonly sound: string;
  /** Latin spellings in use that no rule gives, e.g. Lee for 이; the first is the usual one. */
  readonly latin?: readonly string[];
  /** What friends say instead. */
  readonly nicknames?: readonly NameEntry[];
}
export type Role = 'GIVEN' | 'SECOND_GIVEN' | 'FATHER' | 'GRANDFATHER' | 'PATRONYMIC' | 'FAMILY' | 'SECOND_FAMILY';
export interface NamePartOf { readonly role: Role; readonly entry: NameEntry }
/** In the order in which the person's own country writes it. */
export type FullName = readonly NamePartOf[];
export type Sex = 1 | 2;

/** Two pieces into one word (or two, where `glue` is a space). */
export const joined = (a: NameEntry, b: NameEntry, glue = ''): NameEntry => ({ letters: a.letters + glue + b.letters, sound: a.sound + (glue === '' ? '' : '_') + b.sound });
