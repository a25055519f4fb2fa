import { parseArgs } from 'node:util';
import { fitFederation } from './federation.js';
import { fitLists } from './lists.js';

const USAGE = 'Usage: node training/dist/weights/main.js --federation | --lists --data DATASETS';
const { values } = parseArgs({ options: { data: { type: 'string' }, federation: { type: 'boolean' }, lists: { type: 'boolean' } } });
if (values.federation === true) await fitFederation();
else if (values.lists === true && values.data !== undefined) await fitLists(values.data);
else throw new Error(USAGE);
