export default async function globalTeardown() {
  await globalThis.homewardTestServers?.stop();
}
