export * from './account.js';
export * from './guarded.js';
export * from './places.js';
export * from './ports.js';
