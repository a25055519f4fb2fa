/**
 * As it stands in the lists of words: a slot, its class of births, and whether the record names relatives, in one word; so a
 * search need not look them up.
 */
const RELATIVES_SHIFT = 23;
const CLASS_SHIFT = 24;
export const MOST_SLOTS = 1 << RELATIVES_SHIFT;
const SLOT_MASK = MOST_SLOTS - 1;

export const listed = (slot: number, birthClass: number, hasRelatives: boolean): number => ((birthClass << CLASS_SHIFT) | (hasRelatives ? MOST_SLOTS : 0) | slot) >>> 0;
export const slotOf = (entry: number): number => entry & SLOT_MASK;
export const classOf = (entry: number): number => entry >>> CLASS_SHIFT;
/** Of class and relatives together. */
export const kindOf = (entry: number): number => entry >>> RELATIVES_SHIFT;
