import type { Purpose } from '@homeward/shared';

/** Why, and for which open case of the actor's organisation; the API's `AccessInput` fits. */
export interface Access { readonly purpose: Purpose; readonly caseReference: string }
