import { DeskResolver } from './api/desk.resolver.js';

export { deskVariables, type DeskVariables } from './config.js';
export { DeskModule, deskOptions, isLiaison } from './desk.module.js';
/** All that the desk serves; for the schema. */
export const DESK_RESOLVERS = [DeskResolver] as const;
