import type { Role } from '@homeward/shared';

/** Who acts: design section 2. Identity is (issuer, subject), never an e-mail address or a name. */
export interface Actor {
  readonly issuer: string;
  readonly subject: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** Slug, e.g. `at-police`; isolation is by this first. */
  readonly organisation: string;
  readonly roles: readonly Role[];
}
