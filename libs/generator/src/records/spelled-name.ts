import type { Culture } from '../names/culture.js';
import type { FullName, Role } from '../names/name-entry.js';
import { SCRIPT_OF, type Spelling } from '../spelling/spelling.js';
import { writeName, type Writer } from '../spelling/write-name.js';

export interface SpelledName { readonly role: Role; readonly text: string }
export const scriptOf = (spelling: Spelling, culture: Culture): string => {
  switch (spelling.how) {
    case 'OWN': return culture.script;
    case 'LETTERS': return SCRIPT_OF[spelling.writing];
    case 'STANDARD': case 'EAR': return 'Latn';
  }
};
export const spelled = (name: FullName, spelling: Spelling, writer: Writer): readonly SpelledName[] => name.map(({ role, entry }) => ({ role, text: writeName(entry, spelling, writer) })).filter(({ text }) => text !== '');

/** Without family names the grandfather's stands in their place. */
export const isFamily = (role: Role): boolean => role === 'FAMILY' || role === 'SECOND_FAMILY' || role === 'GRANDFATHER';
export const textOf = (parts: readonly SpelledName[]): string => parts.map(({ text }) => text).join(' ');
