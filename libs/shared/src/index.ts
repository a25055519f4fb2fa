export * from './result.js';
export * from './codes/index.js';
export * from './records/minimal-record.js';
export * from './messages/index.js';
export * from './topics/index.js';
export * from './log/port.js';
export * from './envelope/types.js';
