import { createServer } from 'node:net';
import { once } from 'node:events';

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/** undefined when the port can be taken; else the system's code, e.g. EADDRINUSE or EACCES. */
export async function portProblem(port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => { resolve(error.code ?? 'UNKNOWN'); });
    server.listen(port, '127.0.0.1', () => server.close(() => { resolve(undefined); }));
  });
}
