interface Column { readonly length: number; set(from: this): void }

/** The column itself, or a copy twice as long when `at` lies outside. */
export const grown = <T extends Column & object>(column: T, at: number): T => {
  if (at < column.length) return column;
  const longer = new (column.constructor as new (length: number) => T)(Math.max(at + 1, column.length * 2));
  longer.set(column);
  return longer;
};
