export interface Edition { readonly version: number; readonly envelopeNumber: number }
export type EditionOrder = 'NEWER' | 'SAME' | 'OLDER';

/** The one place that decides whether a version replaces another; handed in, so that a test can show what happens without it. */
export type VersionGuard = (incoming: Edition, stored: Edition) => EditionOrder;

/** Order of one record: (version, envelope number), whatever the order of arrival. */
export const compareEditions: VersionGuard = (incoming, stored) => {
  const difference = incoming.version - stored.version || incoming.envelopeNumber - stored.envelopeNumber;
  return difference > 0 ? 'NEWER' : difference === 0 ? 'SAME' : 'OLDER';
};
