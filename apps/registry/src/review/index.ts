export { ReviewService, type ReviewParts, type ReviewRequest } from './review-service.js';
export { voidRevoked } from './void-revoked.js';
export { NextCandidates } from './next-candidates.js';
export { decideReview, type ReviewCommand } from './domain/decide.js';
export { situationOf } from './domain/situation.js';
export { ConfirmationRow, JudgementCountRow, JudgementRow } from './store/judgement.entity.js';
export { ReviewResolver } from './api/review.resolver.js';
export { reviewActions } from './domain/actions.js';
