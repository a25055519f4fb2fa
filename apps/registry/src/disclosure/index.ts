export { DisclosureService, type DisclosureParts, type DisclosureRequest } from './disclosure-service.js';
export { DisclosureIntake } from './intake/disclosure-intake.js';
export { RetractionListener } from './intake/retraction-listener.js';
export { deliverLocal, expireReceived, retractUnfounded } from './intake/sweep.js';
export { DisclosureDeliveryRow, DisclosureErasedRow, DisclosureReceivedRow, DisclosureSentRow } from './store/disclosure.entity.js';
