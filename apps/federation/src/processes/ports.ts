import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';

/** Different from one another: all are held before the first is let go. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listen));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(async (server) => { server.close(); await once(server, 'close'); }));
  return ports;
}
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}

async function listen(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** undefined when the port can be taken; else the system's code, e.g. EADDRINUSE or EACCES. */
export async function portProblem(port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => { resolve(error.code ?? 'UNKNOWN'); });
    server.listen(port, '127.0.0.1', () => server.close(() => { resolve(undefined); }));
  });
}
