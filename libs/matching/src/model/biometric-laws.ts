import type { Modality } from '../record/person-record.js';

/** What is known of the share of differing bits, by modality. */
export interface BiometricLaw {
  /** Degrees of freedom per bit compared, of codes of different people. */
  readonly freedomPerBit: number;
  /** Share of differing bits between two captures of one person. */
  readonly genuineMean: number;
  readonly genuineDeviation: number;
  /** log2 of the pairs of different people behind the published law; 0 without one. */
  readonly bitsFromPublishedPairs: number;
  /** What a live gallery may raise that to. */
  readonly mostBitsFromGallery: number;
  /** Most bits against. */
  readonly leastBits: number;
  readonly leastBitsCompared: number;
}

/** No law is published for learned codes of faces and fingers, so they are held to few bits until it is measured. */
const UNMEASURED: BiometricLaw = { freedomPerBit: 64 / 2048, genuineMean: 0.2, genuineDeviation: 0.1, bitsFromPublishedPairs: 0, mostBitsFromGallery: 8, leastBits: -3, leastBitsCompared: 256 };

/** Iris: 249 degrees of freedom in 2048 bits, 9.1 million pairs of different eyes (Daugman 2003). */
export const BIOMETRIC_LAWS: Readonly<Record<Modality, BiometricLaw>> = {
  IRIS: { freedomPerBit: 249 / 2048, genuineMean: 0.11, genuineDeviation: 0.08, bitsFromPublishedPairs: 23, mostBitsFromGallery: 23, leastBits: -10, leastBitsCompared: 512 },
  FACE: UNMEASURED,
  FINGERPRINT: UNMEASURED,
};
