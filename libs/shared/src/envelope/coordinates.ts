import { z } from 'zod';
import { MESSAGE_BODIES, type MessageType } from '../messages/index.js';
import { instant } from '../records/minimal-record.js';
import type { Coordinates } from './types.js';

export const MESSAGE_TYPES = Object.keys(MESSAGE_BODIES) as readonly MessageType[];

/** Unknown members are refused: what is not compared must not be carried. */
export const coordinatesSchema = z.strictObject({
  type: z.enum(MESSAGE_TYPES as [MessageType, ...MessageType[]]),
  issuer: z.string().max(20),
  recipient: z.string().max(20),
  topic: z.string().max(120),
  key: z.string().min(1).max(200),
  version: z.int().min(0),
  envelopeNumber: z.int().min(0),
  expiresAt: instant,
});

const MEMBERS = ['type', 'issuer', 'recipient', 'topic', 'key', 'version', 'envelopeNumber', 'expiresAt'] as const satisfies readonly (keyof Coordinates)[];

export const sameCoordinates = (a: Coordinates, b: Coordinates): boolean => MEMBERS.every((member) => a[member] === b[member]);

/** Copies the members one by one, so that nothing else of the caller's object is signed. */
export const exactCoordinates = (from: Coordinates): Coordinates => ({
  type: from.type, issuer: from.issuer, recipient: from.recipient, topic: from.topic, key: from.key,
  version: from.version, envelopeNumber: from.envelopeNumber, expiresAt: from.expiresAt,
});
