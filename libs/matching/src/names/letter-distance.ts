/** Longer words are compared by their first letters. */
const MOST_LETTERS = 32;
const WIDTH = MOST_LETTERS + 1;
/** A letter written twice for once, or once for twice, is half a slip. */
const DOUBLED = 0.5;

/** One scratch table for all calls, three rows that take turns: nothing here is asynchronous. */
const cells = new Float64Array(3 * WIDTH);

/**
 * Slips of the pen between two words of one script: letters left out, put in, taken for another, or exchanged with their
 * neighbour (optimal string alignment). Symmetric. Infinity as soon as it is sure to be over `most`.
 */
export const letterDistance = (a: string, b: string, most = Infinity): number => {
  const [n, m] = [Math.min(a.length, MOST_LETTERS), Math.min(b.length, MOST_LETTERS)];
  if (Math.abs(n - m) * DOUBLED > most) return Infinity;
  let [twoBefore, before, row] = [2 * WIDTH, WIDTH, 0];
  cells[row] = 0;
  for (let column = 1; column <= m; column++) cells[row + column] = (cells[row + column - 1] ?? 0) + gapAt(b, column - 1);
  let leastBefore = 0;
  for (let at = 1; at <= n; at++) {
    [twoBefore, before, row] = [before, row, twoBefore];
    const [one, gap] = [a.charCodeAt(at - 1), gapAt(a, at - 1)];
    let left = (cells[before] ?? 0) + gap;
    cells[row] = left;
    let least = left;
    for (let column = 1; column <= m; column++) {
      const other = b.charCodeAt(column - 1);
      let best = Math.min((cells[before + column - 1] ?? 0) + (one === other ? 0 : 1), (cells[before + column] ?? 0) + gap, left + gapAt(b, column - 1));
      if (at > 1 && column > 1 && one !== other && one === b.charCodeAt(column - 2) && other === a.charCodeAt(at - 2)) best = Math.min(best, (cells[twoBefore + column - 2] ?? 0) + 1);
      cells[row + column] = left = best;
      if (best < least) least = best;
    }
    if (least > most && leastBefore > most) return Infinity;
    leastBefore = least;
  }
  return cells[row + m] ?? 0;
};

const gapAt = (word: string, at: number): number => (at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1) ? DOUBLED : 1);
