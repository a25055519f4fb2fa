import type { EvidenceParam } from '@homeward/matching';
import type { EvidenceLineView } from '../views/evidence-view.js';
import { ARABIC } from './arabic.js';
import type { Catalogue, Language } from './catalogue.js';
import { AGREEING_WORDS, DETAILS, type Detail } from './details.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';

type Line = Pick<EvidenceLineView, 'field' | 'level' | 'code' | 'params'>;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { EN: ENGLISH, FR: FRENCH, AR: ARABIC };
/** For a code that a newer matcher emits and this build does not know: better than no line. */
const UNKNOWN: Readonly<Record<Language, string>> = {
  EN: 'This node has no text for this line; see field, level and bits.',
  FR: 'Ce nœud n’a pas de texte pour cette ligne ; voir champ, niveau et bits.',
  AR: 'لا يوجد لدى هذه العقدة نص لهذا السطر؛ انظر الحقل والمستوى والبتات.',
};
/** Unicode isolates keep a number or a Latin word in its place inside right-to-left text (UAX 9). */
const isolated = (value: string | number): string => `\u2068${String(value)}\u2069`;

/** The line's message in the reader's language. A parameter is told only in words of this catalogue, never as it was sent. */
export function renderMessage(line: Line, language: Language): string {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES[language];
  const text = catalogue[line.code ?? `${line.field}_${line.level}`] ?? UNKNOWN[language];
  const details = (Object.keys(DETAILS) as EvidenceParam[]).flatMap((name) => (isSaidAlready(name, line) ? [] : detailText(detailOf(name, line), line.params[name], language)));
  return [text, ...details].join(' ');
}

const isSaidAlready = (name: EvidenceParam, { level }: Line): boolean => name === 'orderSwapped' && level === 'ORDER_SWAPPED';
const detailOf = (name: EvidenceParam, { field }: Line): Detail => (name === 'agreeing' && (field === 'NAME' || field === 'RELATIVES') ? { counted: AGREEING_WORDS } : DETAILS[name]);

/** Nothing for zero, and for what is not of the kind that this parameter has. */
function detailText(detail: Detail, value: string | number | undefined, language: Language): readonly string[] {
  if (value === undefined || value === 0) return [];
  if ('worded' in detail) return Object.entries(detail.worded).flatMap(([known, text]) => (known === String(value) ? [text[language]] : []));
  if ('counted' in detail) return typeof value === 'number' && Number.isFinite(value) ? [detail.counted[language].replace('{}', isolated(value))] : [];
  const names = scriptNames(String(value), language);
  return names.length < 2 ? [] : [detail.scripts[language].replace('{}', names.map(isolated).join(language === 'AR' ? '، ' : ', '))];
}

/** Names of ISO 15924 codes, as `Arab-Latn`; codes without one are left out. One script alone says nothing to a reader. */
function scriptNames(codes: string, language: Language): readonly string[] {
  const names = new Intl.DisplayNames([language.toLowerCase()], { type: 'script', fallback: 'none' });
  return codes.split('-').filter((code) => /^[A-Z][a-z]{3}$/.test(code) && !/^Z/.test(code)).flatMap((code) => names.of(code) ?? []);
}
