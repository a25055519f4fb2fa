export * from './errors.js';
export * from './refusal.js';
export * from './paging.js';
export * from './limits/index.js';
export type { NoteRefusedInput, RefusedInput } from './refused-input.js';
export { GRAPHQL_PATH } from './module.js';
export { CLOSE } from './subscriptions/close-codes.js';
export type { StillAllowed } from './subscriptions/server.js';
