import { bootService, readConfig } from '@homeward/platform';
import { deskOptions, deskVariables } from './desk/index.js';

await bootService(() => deskOptions(readConfig(deskVariables, process.env)));
