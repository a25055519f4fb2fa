import { withoutMarks } from './without-marks.js';

const NAME_FIELD = 39;
/** The name field of a passport's machine-readable zone (ICAO 9303 part 4): 39 places, cut where it is full. */
export const machineReadable = (families: readonly string[], givens: readonly string[]): string => {
  const words = (parts: readonly string[]): string => parts.flatMap((part) => withoutMarks(part, true).toUpperCase().replace(/['’]/g, '').split(/[^A-Z]+/)).filter((word) => word !== '').join('<');
  return `${words(families)}<<${words(givens)}`.slice(0, NAME_FIELD).padEnd(NAME_FIELD, '<');
};
