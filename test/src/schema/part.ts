import { printOf } from '@homeward/platform';

/** Prints the schema of the app that the command line names. Only that app is loaded: NestJS keeps types for the whole process. */
const RESOLVERS = {
  NODE: async () => (await import('@homeward/registry')).REGISTRY_RESOLVERS,
  DESK: async () => (await import('@homeward/matcher')).DESK_RESOLVERS,
};
process.stdout.write(await printOf(await RESOLVERS[process.argv[2] as keyof typeof RESOLVERS]()));
