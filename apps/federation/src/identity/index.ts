export * from './people.js';
export * from './provider.js';
