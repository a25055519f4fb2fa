import { embeddedOnly } from './embedded-more.js';
import { embeddedWorld } from './embedded-world.js';
import { logContract } from './log.contract.js';

logContract('PostgreSQL', embeddedWorld, embeddedOnly);
