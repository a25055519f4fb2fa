import type { MinimalRecord } from '@homeward/shared';

/** Whatever the engine compares: by changing one of these a record can become the record of somebody else. */
const COMPARED = ['names', 'birth', 'sex', 'nationalities', 'languages', 'event', 'body', 'relatives', 'companions', 'documents', 'biometrics'] as const satisfies readonly (keyof MinimalRecord)[];

export const saysTheSame = (one: MinimalRecord, other: MinimalRecord): boolean =>
  COMPARED.every((member) => JSON.stringify(one[member]) === JSON.stringify(other[member]));
