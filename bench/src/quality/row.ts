/** One line of the quality table: what was asked beside what was measured, and what the best peer has. */
export interface QualityRow {
  readonly id: 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A8' | 'A11';
  readonly measure: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
  readonly peer?: string | undefined;
}
/** Rows of the quality table, and below them what is lost and why. */
export interface QualitySection { readonly title: string; readonly rows: readonly QualityRow[]; readonly details: readonly string[] }

export const figure = (value: number): string => value.toFixed(3);
