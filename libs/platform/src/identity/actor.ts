/** Who asks: taken from a verified access token and from nothing else. */
export interface Actor {
  readonly issuer: string;
  readonly subject: string;
  /** ISO 3166-1 alpha-2, upper case; absent for those accredited by the federation and not by a country. */
  readonly country: string | undefined;
  /** Slug of the organisation, e.g. at-police. */
  readonly organisation: string | undefined;
  readonly roles: readonly string[];
  readonly expiresAt: Date;
}

export const hasExpired = (actor: Actor, now: Date): boolean => now.getTime() >= actor.expiresAt.getTime();
