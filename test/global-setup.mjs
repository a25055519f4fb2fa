/** Jest does not compile this file: it takes the built environment, so `npx tsc -b` comes first (`npm test` does both). */
export default async function globalSetup() {
  const { startServers } = await import('./dist/environment/servers.js');
  globalThis.homewardTestServers = await startServers();
}
