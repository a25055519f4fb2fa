import { X509Certificate, createPrivateKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createAuthority } from './certificates.js';

describe('certificates of a development federation', () => {
  const authority = createAuthority('homeward-development');
  const root = new X509Certificate(authority.certificate);

  it('issues certificates that chain to the authority and name their holder and host', () => {
    const { certificate, key } = authority.issue('gr');
    const leaf = new X509Certificate(certificate);
    expect(leaf.subject).toBe('CN=gr');
    expect(leaf.checkIssued(root)).toBe(true);
    expect(leaf.verify(root.publicKey)).toBe(true);
    expect(leaf.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(leaf.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(root.ca).toBe(true);
  });

  it('does not vouch for what another authority issued', () => {
    const foreign = new X509Certificate(createAuthority('homeward-development').issue('gr').certificate);
    expect(foreign.verify(root.publicKey)).toBe(false);
  });
});
