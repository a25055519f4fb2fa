/** LIVE: in the topic. ERASING: the erase marker is on its way. ERASED: forgotten by the matcher; only the id is left, for ever. */
export const PUBLICATION_STATES = ['LIVE', 'ERASING', 'ERASED'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** One life of a case in the topics. After a retraction a case gets a new one: an erased id never comes back. */
export interface Publication {
  readonly publicationId: string;
  readonly caseId?: string;
  readonly country: string;
  readonly organisation: string;
  readonly version: number;
  readonly envelopeNumber: number;
  readonly state: PublicationState;
  /** Version of the case that was published. */
  readonly caseVersion: number;
  readonly expiresAt: Date;
  readonly changedAt: Date;
  /** Ids of the keys and epoch secrets of the newest envelope; absent when we do not know. */
  readonly sealedUnder?: string;
  /** When more candidates were last asked for; then the log holds that wish under this id. */
  readonly askedAt?: Date;
  /** Newest version that the matcher accepted. */
  readonly acceptedVersion?: number;
  /** Why the matcher put the newest version aside, and where; codes, never values. */
  readonly problem?: { readonly reason: string; readonly where?: string };
}
