export { choosePorts } from './ports.js';
export { ensureTopics, installLog, participantsOf } from './databases.js';
export { startFederation, StartGivenUp, type Federation, type FederationOptions } from './federation.js';
export { readTls, type KafkaTuning } from './kafka-log.js';
export { startService, type Service, type ServicePlan } from './services.js';
export { prepareFolder } from './folder.js';
export { parseOptions, USAGE, type LogKind, type StartOptions } from './options.js';
export { StartProblem } from './problem.js';
export { COUNTRIES, serve } from './serve.js';
