import type { Language } from './catalogue.js';

/** What a message adds for a parameter of the engine: counts, whole years, kilometres, names of scripts. `{}` is the parameter. */
export const DETAILS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  years: { EN: 'Years apart: {}.', FR: 'Années d’écart : {}.', AR: 'الفارق بالسنوات: {}.' },
  km: { EN: 'Distance in km, about: {}.', FR: 'Distance en km, environ : {}.', AR: 'المسافة بالكيلومترات، تقريبا: {}.' },
  kilometres: { EN: 'Distance in km, about: {}.', FR: 'Distance en km, environ : {}.', AR: 'المسافة بالكيلومترات، تقريبا: {}.' },
  days: { EN: 'Days between: {}.', FR: 'Jours d’intervalle : {}.', AR: 'الأيام الفاصلة: {}.' },
  centimetres: { EN: 'Difference in cm: {}.', FR: 'Différence en cm : {}.', AR: 'الفرق بالسنتيمترات: {}.' },
  agreeing: { EN: 'Parts that agree: {}.', FR: 'Parties concordantes : {}.', AR: 'الأجزاء المتفقة: {}.' },
  of: { EN: 'Parts compared: {}.', FR: 'Parties comparées : {}.', AR: 'الأجزاء المقارنة: {}.' },
  scripts: { EN: 'Scripts: {}.', FR: 'Écritures : {}.', AR: 'الأبجديات: {}.' },
};
