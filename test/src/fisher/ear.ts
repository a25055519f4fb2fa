import WebSocket from 'ws';
import type { Federation } from '@homeward/federation';
import { clientAt } from '../drill/federation-clients.js';
import type { Heard, NodeClient } from '../drill/node-client.js';

/** All that a fisher is told, byte by byte: every answer, every frame of its subscriptions. */
export class Ear {
  readonly answers: Heard[] = [];
  readonly frames: string[] = [];
  readonly node: NodeClient;
  private readonly sockets: WebSocket[] = [];

  constructor(private readonly federation: Federation, private readonly country: string) {
    this.node = clientAt(federation, country, (answer) => { this.answers.push(answer); });
  }

  /** What is heard while it runs. */
  async during(act: () => Promise<void>): Promise<readonly Heard[]> {
    const from = this.answers.length;
    await act();
    return this.answers.slice(from);
  }

  /** Listens to `candidateChanged` as this person; resolves when the node has said that it listens. */
  async subscribe(login: string): Promise<void> {
    const token = await this.federation.identity.issueToken(`${this.country.toLowerCase()}-${login}`, { ttlSeconds: 3600 });
    const socket = new WebSocket(`${this.federation.registryUrl(this.country).replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    this.sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => { socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })); });
      socket.on('error', reject);
      socket.on('message', (data: Buffer) => {
        const frame = data.toString();
        this.frames.push(frame);
        if (!frame.includes('connection_ack')) return;
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { candidateChanged { cursor id state deadlineAt } }' } }));
        resolve();
      });
    });
  }
  /** Frames that carry an event. */
  get events(): readonly string[] {
    return this.frames.filter((frame) => (JSON.parse(frame) as { readonly type: string }).type === 'next');
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }
}
