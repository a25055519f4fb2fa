import { describeOnKafka } from '../environment/index.js';
import { kafkaTraps } from './kafka-traps.js';
import { kafkaWorld } from './kafka-world.js';
import { logContract } from './log.contract.js';

describeOnKafka('a broker with mutual TLS and default-deny ACLs', () => {
  logContract('Kafka', kafkaWorld, kafkaTraps);
});
