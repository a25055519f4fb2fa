export { testCoordinates } from './coordinates.js';
export { freshDatabase, type TestDatabase } from './databases.js';
export { describeOnKafka, kafkaBrokers } from './kafka.js';
export { logDatabase } from './log-database.js';
