import type { EntityClass } from '@homeward/platform';
import { AuditEntryRow } from './audit/index.js';
import { PersonCaseRow } from './cases/index.js';

/** Every row class of the node; the migration generator compares them with the database. */
export const REGISTRY_ENTITIES: readonly EntityClass[] = [AuditEntryRow, PersonCaseRow];
