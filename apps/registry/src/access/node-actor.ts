import { ROLES, type Role } from '@homeward/shared';
import type { Actor } from '../platform/actor.js';

/** What the identity provider's token says; the platform verified it. */
export interface TokenActor {
  readonly issuer: string;
  readonly subject: string;
  readonly country: string | undefined;
  readonly organisation: string | undefined;
  readonly roles: readonly string[];
}

/** An actor without country or organisation has no business at a node; a role that we do not know gives no right. */
export function nodeActor(token: TokenActor): Actor | undefined {
  const { issuer, subject, country, organisation } = token;
  if (!country || !organisation) return undefined;
  return { issuer, subject, country: country.toUpperCase(), organisation, roles: token.roles.filter(isRole) };
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);
