import type { KeyRing, TrustDirectory } from '@homeward/shared';

/** The node's own keys, and whom it believes. */
export interface ExchangeKeys { readonly ring: KeyRing; readonly trust: TrustDirectory }
