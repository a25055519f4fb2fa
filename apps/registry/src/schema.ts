import { AuditEntryRow } from './audit/index.js';

/** Every row class of the node; the migration generator compares them with the database. */
export const REGISTRY_ENTITIES = [AuditEntryRow] as const;
