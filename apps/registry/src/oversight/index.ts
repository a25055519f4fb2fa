export { OversightResolver } from './oversight.resolver.js';
