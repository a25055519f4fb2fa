import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { CLOSE } from './close-codes.js';

/** A reader that lets this much pile up is cut off; it comes back and goes on from its cursor. */
const MAX_UNREAD_BYTES = 1_048_576;
const PING_MS = 15_000;

export interface SocketExtra { readonly socket: WebSocket; readonly request: IncomingMessage }
export type SocketFailure = (code: string, error: unknown) => void;

/** Joins one `ws` socket to the protocol server. Own adapter, because the library's writes errors with their content to the console. */
export function serveSocket(server: Server<SocketExtra>, socket: WebSocket, request: IncomingMessage, failed: SocketFailure): void {
  const stopPinging = pingUntilSilent(socket);
  const closed = server.opened({
    protocol: socket.protocol,
    send: (text) => send(socket, text),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (handle) => socket.on('message', (data, isBinary) => {
      const text = isBinary ? '' : textOf(data);
      handle(text).catch((error: unknown) => { failed('SUBSCRIPTION_FAILED', error); socket.close(CLOSE.INTERNAL, 'Internal error'); });
    }),
  }, { socket, request });
  socket.on('error', () => socket.terminate());
  socket.once('close', (code, reason) => {
    stopPinging();
    closed(code, reason.toString()).catch((error: unknown) => failed('SUBSCRIPTION_CLOSE_FAILED', error));
  });
}

const textOf = (data: RawData): string => (Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)).toString('utf8');

async function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MAX_UNREAD_BYTES) {
    socket.close(CLOSE.TRY_AGAIN_LATER, 'Reading too slowly');
    return;
  }
  await new Promise<void>((resolve) => { socket.send(text, () => resolve()); });
}

/** Ends a socket whose other side no longer answers; otherwise a vanished client would hold its subscriptions for ever. */
function pingUntilSilent(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => { answered = true; });
  const timer = setInterval(() => {
    if (!answered) socket.terminate();
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, PING_MS);
  return () => clearInterval(timer);
}
