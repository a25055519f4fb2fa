export { DisclosureService, type DisclosureParts, type DisclosureRequest } from './disclosure-service.js';
export { DisclosureIntake } from './intake/disclosure-intake.js';
export { RetractionListener } from './intake/retraction-listener.js';
export { deliverLocal, expireReceived, retractUnfounded } from './intake/sweep.js';
export { DisclosureDeliveryRow, DisclosureErasedRow, DisclosureReceivedRow, DisclosureSentRow } from './store/disclosure.entity.js';
export { DisclosureReader } from './disclosure-reader.js';
export { DisclosureResolver } from './api/disclosure.resolver.js';
export { mayOfferDisclosure } from './domain/actions.js';
