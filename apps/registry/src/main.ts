import { bootService } from '@homeward/platform';
import { openGround, readRegistryConfig } from './node.js';
import { registryService } from './service.js';

await bootService(async () => registryService(await openGround(readRegistryConfig(process.env))));
