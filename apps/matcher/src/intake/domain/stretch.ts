import type { Participant } from '@homeward/shared';
import type { Arrived } from './messages.js';

/** Neighbouring messages that one transaction takes in; `from` and `next` are the reader's offsets before and after it. */
export interface Stretch {
  readonly topic: string;
  readonly country: Participant;
  readonly from: bigint;
  readonly next: bigint;
  readonly arrivals: readonly Arrived[];
}

/** Each digest alone, what lies between them together; offsets run on over the gaps of compaction. */
export function cutAtDigests(whole: Stretch): readonly Stretch[] {
  const groups: Arrived[][] = [];
  for (const arrival of whole.arrivals) {
    const last = groups.at(-1);
    if (last && arrival.type !== 'DIGEST' && last.at(-1)?.type !== 'DIGEST') last.push(arrival);
    else groups.push([arrival]);
  }
  return chain(whole, groups);
}

export function halves(whole: Stretch): readonly Stretch[] {
  const middle = Math.ceil(whole.arrivals.length / 2);
  return chain(whole, [whole.arrivals.slice(0, middle), whole.arrivals.slice(middle)]);
}

function chain(whole: Stretch, groups: readonly (readonly Arrived[])[]): readonly Stretch[] {
  let from = whole.from;
  return groups.map((arrivals, index) => {
    const next = index === groups.length - 1 ? whole.next : (arrivals.at(-1)?.offset ?? from) + 1n;
    const stretch = { ...whole, from, next, arrivals };
    from = next;
    return stretch;
  });
}
