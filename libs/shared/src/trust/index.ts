export * from './types.js';
export * from './trust-file.js';
export { addTrusteeSignature, peekTrust, signTrust, verifyTrust } from './trust-signature.js';
export { trustDirectory } from './directory.js';
export { lastSeenInFile, lastSeenInMemory, trustDigest, type LastSeenTrust, type SeenTrust } from './last-seen-serial.js';
export { openTrust, type LiveTrust, type TrustOptions } from './live-trust.js';
export { composeTrust } from './compose.js';
export { newTrustee, readTrustee, trusteesOf } from './trustee.js';
