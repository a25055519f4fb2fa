import type { Adapter, AdapterPayload } from 'oidc-provider';

/** The provider's storage: nothing that it keeps outlives the process, nor needs to. */
export class ForgetfulAdapter implements Adapter {
  private readonly kept = new Map<string, AdapterPayload>();

  upsert(id: string, payload: AdapterPayload, lifetimeSeconds?: number): Promise<void> {
    this.kept.set(id, payload);
    if (lifetimeSeconds !== undefined) setTimeout(() => this.kept.delete(id), lifetimeSeconds * 1000).unref();
    return Promise.resolve();
  }
  find(id: string): Promise<AdapterPayload | undefined> { return Promise.resolve(this.kept.get(id)); }
  findByUid(uid: string): Promise<AdapterPayload | undefined> { return Promise.resolve([...this.kept.values()].find((payload) => payload.uid === uid)); }
  findByUserCode(code: string): Promise<AdapterPayload | undefined> { return Promise.resolve([...this.kept.values()].find((payload) => payload.userCode === code)); }
  consume(id: string): Promise<void> {
    const payload = this.kept.get(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    return Promise.resolve();
  }
  destroy(id: string): Promise<void> { this.kept.delete(id); return Promise.resolve(); }
  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.kept) if (payload.grantId === grantId) this.kept.delete(id);
    return Promise.resolve();
  }
}
