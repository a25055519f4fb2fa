import type { Language } from './catalogue.js';

/** What a message adds for a parameter of the engine: counts, whole years, bands of kilometres, names of scripts. `{}` is the parameter. */
export const DETAILS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  years: { EN: 'Years apart: {}.', FR: 'Années d’écart : {}.', AR: 'الفارق بالسنوات: {}.' },
  withinKm: { EN: 'Within, in km: {}.', FR: 'À moins de, en km : {}.', AR: 'ضمن مسافة بالكيلومترات: {}.' },
  shared: { EN: 'Shared: {}.', FR: 'En commun : {}.', AR: 'المشترك: {}.' },
  compared: { EN: 'Compared: {}.', FR: 'Comparés : {}.', AR: 'المقارن: {}.' },
  agreeing: { EN: 'Agreeing: {}.', FR: 'Concordants : {}.', AR: 'المتفق: {}.' },
  omitted: { EN: 'Left out: {}.', FR: 'Omis : {}.', AR: 'المغفل: {}.' },
  contradicted: { EN: 'Contradicted: {}.', FR: 'Contredits : {}.', AR: 'المتناقض: {}.' },
  scripts: { EN: 'Scripts: {}.', FR: 'Écritures : {}.', AR: 'الأبجديات: {}.' },
};
