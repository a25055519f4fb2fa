import type { EvidenceLineView } from '../views/evidence-view.js';
import { ARABIC } from './arabic.js';
import type { Catalogue, Language } from './catalogue.js';
import { DETAILS } from './details.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { EN: ENGLISH, FR: FRENCH, AR: ARABIC };
/** For a code that a newer matcher emits and this build does not know: better than no line. */
const UNKNOWN: Readonly<Record<Language, string>> = {
  EN: 'This node has no text for this line; see field, level and bits.',
  FR: 'Ce nœud n’a pas de texte pour cette ligne ; voir champ, niveau et bits.',
  AR: 'لا يوجد لدى هذه العقدة نص لهذا السطر؛ انظر الحقل والمستوى والبتات.',
};
/** Unicode isolates keep a number or a Latin word in its place inside right-to-left text (UAX 9). */
const isolated = (value: string | number): string => `\u2068${String(value)}\u2069`;

/** The line's message in the reader's language; parameters in a stable order, unknown and zero ones left out. */
export function renderMessage(line: Pick<EvidenceLineView, 'field' | 'level' | 'code' | 'params'>, language: Language): string {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES[language];
  const text = catalogue[line.code ?? `${line.field}_${line.level}`] ?? UNKNOWN[language];
  const details = Object.keys(line.params).sort().flatMap((name) => {
    const template = DETAILS[name]?.[language];
    const value = line.params[name];
    return template === undefined || value === undefined || value === 0 || value === '' ? [] : [template.replace('{}', isolated(value))];
  });
  return [text, ...details].join(' ');
}
