import { randomBytes, randomUUID } from 'node:crypto';

/** Time as an argument, so that rules can be tested over years in milliseconds. */
export interface Clock { now(): Date }
/** Randomness as an argument. */
export interface Ids {
  uuid(): string;
  /** 128 random bits, base64url: 22 characters, never derived from a person. */
  publicationId(): string;
}

export const systemClock: Clock = { now: () => new Date() };
export const randomIds: Ids = { uuid: () => randomUUID(), publicationId: () => randomBytes(16).toString('base64url') };
