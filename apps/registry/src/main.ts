import { bootService, serviceConfig } from '@homeward/platform';
import { openGround, readRegistryConfig } from './node.js';
import { createRegistryModule } from './registry.module.js';

await bootService(async () => {
  const variables = readRegistryConfig(process.env);
  const ground = await openGround(variables);
  return { module: createRegistryModule(ground), config: serviceConfig('registry', variables) };
});
