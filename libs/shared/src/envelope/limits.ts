/** Upper bound of an envelope's value; stays under `max.message.bytes` of every topic with room for headers and framing. */
export const MAX_ENVELOPE_BYTES = 1_000_000;
/** Upper bound of a recovery copy in the log header; with a record's value it still fits one message. */
export const MAX_SELF_COPY_BYTES = 400_000;
/** Protected headers are decoded before the signature is known to be good, so they are kept tiny. */
export const MAX_PROTECTED_HEADER_CHARS = 2_048;
export const MAX_TOMBSTONE_CHARS = 4_096;
