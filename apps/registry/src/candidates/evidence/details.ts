import type { CONTRADICTED_PARTS, EvidenceParam } from '@homeward/matching';
import type { Language } from './catalogue.js';

type Text = Readonly<Record<Language, string>>;
/** `{}` is a number. */
interface Counted { readonly counted: Text }
/** One text per value; a value without a text is not told. */
interface Worded { readonly worded: Readonly<Record<string, Text>> }
/** Names of scripts stand for `{}`, in the reader's language. */
interface Scripts { readonly scripts: Text }
export type Detail = Counted | Worded | Scripts;

const PARTS: Readonly<Record<(typeof CONTRADICTED_PARTS)[number], Text>> = {
  GIVEN: { EN: 'A given name is among the words that differ.', FR: 'Un prénom est parmi les mots différents.', AR: 'من بين الكلمات المختلفة اسم شخصي.' },
  FAMILY: { EN: 'Only the family name differs.', FR: 'Seul le nom de famille diffère.', AR: 'اسم العائلة وحده مختلف.' },
  NAME: { EN: 'The records do not tell whether given or family names differ.', FR: 'Les fiches ne disent pas s’il s’agit de prénoms ou de noms de famille.', AR: 'لا يبين السجلان هل الأسماء المختلفة شخصية أم أسماء عائلة.' },
};

/** What a message adds for each parameter of the engine, in the order in which they are told; the compiler refuses a list that lacks one. */
export const DETAILS: Readonly<Record<EvidenceParam, Detail>> = {
  agreeing: { counted: { EN: 'Agreeing: {}.', FR: 'Concordants : {}.', AR: 'المتفق: {}.' } },
  compared: { counted: { EN: 'Compared: {}.', FR: 'Comparés : {}.', AR: 'المقارن: {}.' } },
  contradicted: { counted: { EN: 'Words that differ: {}.', FR: 'Mots différents : {}.', AR: 'الكلمات المختلفة: {}.' } },
  contradictedPart: { worded: PARTS },
  omitted: { counted: { EN: 'Words that only one record has: {}.', FR: 'Mots présents sur une seule fiche : {}.', AR: 'الكلمات الواردة في سجل واحد فقط: {}.' } },
  orderSwapped: { worded: { 1: { EN: 'The words stand in another order.', FR: 'Les mots sont dans un autre ordre.', AR: 'ترتيب الكلمات مختلف.' } } },
  scripts: { scripts: { EN: 'Scripts: {}.', FR: 'Écritures : {}.', AR: 'الأبجديات: {}.' } },
  shared: { counted: { EN: 'Shared: {}.', FR: 'En commun : {}.', AR: 'المشترك: {}.' } },
  sameRelatives: { counted: { EN: 'Relatives that agree: {}.', FR: 'Proches concordants : {}.', AR: 'الأقارب المتفقون: {}.' } },
  otherRelatives: { counted: { EN: 'Mothers or fathers that differ: {}.', FR: 'Mères ou pères différents : {}.', AR: 'الأمهات أو الآباء المختلفون: {}.' } },
  years: { counted: { EN: 'Years apart: {}.', FR: 'Années d’écart : {}.', AR: 'الفارق بالسنوات: {}.' } },
  same: {
    worded: {
      YEAR_DAY: { EN: 'Only the month differs.', FR: 'Seul le mois diffère.', AR: 'الشهر وحده مختلف.' },
      MONTH_DAY: { EN: 'Only the year differs.', FR: 'Seule l’année diffère.', AR: 'السنة وحدها مختلفة.' },
      NEAR: { EN: 'The days are a few weeks apart.', FR: 'Les jours sont à quelques semaines d’écart.', AR: 'بين اليومين بضعة أسابيع.' },
      DIGITS: { EN: 'Two digits differ.', FR: 'Deux chiffres diffèrent.', AR: 'رقمان مختلفان.' },
      NEAR_BUT_YEARS: { EN: 'The days are a few weeks apart but for one year or ten.', FR: 'À un an ou dix ans près, les jours sont à quelques semaines d’écart.', AR: 'لولا سنة أو عشر سنوات لكان بين اليومين بضعة أسابيع.' },
    },
  },
  guessed: { worded: { 1: { EN: 'At least one of the two is an estimate.', FR: 'L’une des deux indications au moins est une estimation.', AR: 'إحدى المعلومتين على الأقل تقديرية.' } } },
  withinKm: { counted: { EN: 'At most so many km apart: {}.', FR: 'Distance en km, au plus : {}.', AR: 'المسافة بالكيلومترات على الأكثر: {}.' } },
};

/** Of names the counts are of words. */
export const AGREEING_WORDS: Text = { EN: 'Words that agree: {}.', FR: 'Mots concordants : {}.', AR: 'الكلمات المتفقة: {}.' };
