export { LookupResolver } from './lookup.resolver.js';
