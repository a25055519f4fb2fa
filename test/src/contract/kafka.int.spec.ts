import { describeOnKafka } from '../environment/index.js';
import { kafkaWorld } from './kafka-world.js';
import { logContract } from './log.contract.js';

describeOnKafka('every trap is avoided', () => {
  logContract('Kafka', kafkaWorld);
});
