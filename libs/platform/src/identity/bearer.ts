const SCHEME = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

/** RFC 6750 section 2.1; the token alone, or undefined. */
export const bearerToken = (authorization: string | undefined): string | undefined => SCHEME.exec(authorization ?? '')?.[1];
