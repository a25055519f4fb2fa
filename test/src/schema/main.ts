import { committedApi, currentApi, writeApi } from './api.js';

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== '--check')) {
  console.error('Usage: npm run schema [-- --check]');
  process.exitCode = 2;
} else if (option === undefined) {
  await writeApi();
} else if (await committedApi() !== await currentApi()) {
  console.error('schema.gql is not what the resolvers say. Run: npm run schema');
  process.exitCode = 1;
}
