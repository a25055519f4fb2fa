import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { bitString, element, explicit, integer, octetString, oid, sequence, set, utcTime, utf8, yes } from './der.js';

/** PEM texts. */
export interface Identity { readonly certificate: string; readonly key: string }
export interface Authority extends Identity { issue(commonName: string): Identity }

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const YEAR_MS = 365 * 86_400_000;

/**
 * A certificate authority for one development federation or test, so that no machine needs openssl or keytool.
 * EC P-256, valid for a year, each certificate good for client and server on 127.0.0.1 and localhost (RFC 5280).
 */
export function createAuthority(commonName: string, now = new Date()): Authority {
  const { publicKey, privateKey } = newKeys();
  const certify = (subject: string, subjectKey: KeyObject, extensions: Buffer) => signed(commonName, privateKey, subject, subjectKey, extensions, now);
  return {
    certificate: certify(commonName, publicKey, authorityExtensions()), key: pem(privateKey),
    issue: (subject) => {
      const keys = newKeys();
      return { certificate: certify(subject, keys.publicKey, endExtensions()), key: pem(keys.privateKey) };
    },
  };
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const name = (commonName: string) => sequence(set(sequence(oid('2.5.4.3'), utf8(commonName))));
const extension = (id: string, critical: boolean, value: Buffer) => sequence(oid(id), ...(critical ? [yes()] : []), octetString(value));

const authorityExtensions = () => sequence(
  extension('2.5.29.19', true, sequence(yes())),
  extension('2.5.29.15', true, bitString(Buffer.from([0x06]), 1)),
);
const endExtensions = () => sequence(
  extension('2.5.29.15', true, bitString(Buffer.from([0x80]), 7)),
  extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1'), oid('1.3.6.1.5.5.7.3.2'))),
  extension('2.5.29.17', false, sequence(element(0x82, Buffer.from('localhost')), element(0x87, Buffer.from([127, 0, 0, 1])))),
);

function signed(issuer: string, issuerKey: KeyObject, subject: string, subjectKey: KeyObject, extensions: Buffer, now: Date): string {
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_SHA256, name(issuer),
    sequence(utcTime(new Date(now.getTime() - 3_600_000)), utcTime(new Date(now.getTime() + YEAR_MS))),
    name(subject), subjectKey.export({ type: 'spki', format: 'der' }),
    explicit(3, extensions),
  );
  const der = sequence(body, ECDSA_SHA256, bitString(sign('sha256', body, issuerKey)));
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}
