import { createHash } from 'node:crypto';

/** Hashing of RFC 6962, section 2.1: a leaf and an inner node can never be taken for each other. */
const LEAF = Buffer.from([0x00]);
const NODE = Buffer.from([0x01]);

export const leafHash = (leaf: Uint8Array): Buffer => createHash('sha256').update(LEAF).update(leaf).digest();
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => createHash('sha256').update(NODE).update(left).update(right).digest();
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/** Root over leaf hashes in their order. One pass with a stack of full subtrees: O(n) hashes, O(log n) memory. */
export function rootOf(leaves: Iterable<Buffer>): Buffer {
  const stack: Stack = [];
  for (const hash of leaves) {
    stack.push({ size: 1, hash });
    for (let top = pairOnTop(stack); top; top = pairOnTop(stack)) join(stack);
  }
  while (stack.length > 1) join(stack);
  return stack[0]?.hash ?? EMPTY_ROOT;
}

type Stack = { readonly size: number; readonly hash: Buffer }[];
const pairOnTop = (stack: Stack): boolean => stack.length > 1 && stack.at(-1)?.size === stack.at(-2)?.size;
function join(stack: Stack): void {
  const right = stack.pop();
  const left = stack.pop();
  if (!left || !right) throw new Error('a join needs two subtrees');
  stack.push({ size: left.size + right.size, hash: nodeHash(left.hash, right.hash) });
}
