import { serviceConfig, type Admits, type ServiceOptions, type StillAllowed } from '@homeward/platform';
import { nodeActor } from './access/index.js';
import { auditRefusedInput } from './gate/index.js';
import type { NodeGround } from './node.js';
import { createRegistryModule } from './registry.module.js';

/** A node as a service: whom it serves at all, for how long, and what it writes down of those whom it turns away. */
export function registryService(ground: NodeGround): ServiceOptions {
  const { country, participant, keys, variables } = ground;
  const admits: Admits = (holder) => nodeActor(holder)?.country === country;
  // The federation may let a country go while its people are connected.
  const stillAllowed: StillAllowed = (holder) => admits(holder) && keys.trust.countries().includes(participant);
  return {
    module: createRegistryModule(ground), config: serviceConfig('registry', variables), admits, stillAllowed,
    noteRefusedInput: auditRefusedInput({ database: ground.database, clock: ground.clock, pseudonyms: ground.pseudonyms, nodeCountry: country }),
  };
}
