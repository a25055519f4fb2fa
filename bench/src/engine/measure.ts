import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that live objects take, inside the heap of the language and in buffers outside, after everything dead was collected. */
export function liveBytes(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

export const MEBIBYTE = 1_048_576;
export const peakMemoryMib = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
