export { summarise, type Summary } from './statistics.js';
export { loadSet, partOf, SET_NAMES, type LabelledSet, type Part, type SetName } from './quality/sets.js';
export { measureIdentification, type Identification, type IdentificationOptions } from './quality/generated/identification.js';
export { measureReviewersDay, DAY_PAIRS, type ReviewersDay, type ReviewersDayOptions } from './quality/generated/reviewers-day.js';
export { calibrationsOf, type Bin, type Calibration, type Verdict } from './quality/calibration.js';
export { generatedSections, type GeneratedOptions } from './quality/generated/sections.js';
export type { QualityRow, QualitySection } from './quality/row.js';
export { personOf } from './quality/generated/person-of.js';
export { truthOf, type ListTruth } from './evaluate/scored-list.js';
