/** Characters of the name field on identity cards, on smaller documents and in passports (ICAO Doc 9303 parts 4 to 6). */
const WIDTHS = new Set([30, 31, 39]);
const FIELD = /^[A-Z<]*<[A-Z<]*$/u;
/** Doc 9303 part 3 section 6 lets Ñ and Ü be written with an X, which no name has there. Its other digraphs (SS, AE, OE, AA, TH) are read as they are. */
const WITH_X: readonly (readonly [RegExp, string])[] = [[/NXX/gu, 'N'], [/UXX/gu, 'UE']];

/** A name as the machine-readable zone writes it, in the letters that people use; any other text as it is. */
export const fromMachineReadable = (value: string): string => (FIELD.test(value.trim()) ? WITH_X.reduce((text, [letters, usual]) => text.replace(letters, usual), value) : value);

/** Whether the end of the field may have cut off the last word: no filler stands behind it. */
export const endsWithField = (value: string): boolean => {
  const field = value.trim();
  return WIDTHS.has(field.length) && !field.endsWith('<') && FIELD.test(field);
};
