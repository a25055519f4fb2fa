/** Stamped on each score. Changes with every change of a weight, a table or a rule that can change a score. */
export const MODEL_VERSION = 'fellegi-sunter-3';
