/** The few DER encodings (ITU-T X.690) that an X.509 certificate needs. */
const length = (size: number): Buffer => {
  if (size < 128) return Buffer.from([size]);
  const bytes = size < 256 ? [size] : [size >> 8, size & 255];
  return Buffer.from([128 | bytes.length, ...bytes]);
};
export const element = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), length(body.length), body]);
};
export const sequence = (...content: readonly Buffer[]): Buffer => element(0x30, ...content);
export const set = (...content: readonly Buffer[]): Buffer => element(0x31, ...content);
export const integer = (bytes: Buffer): Buffer => element(0x02, (bytes[0] ?? 0) >= 128 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
export const bitString = (bytes: Buffer, unusedBits = 0): Buffer => element(0x03, Buffer.from([unusedBits]), bytes);
export const octetString = (...content: readonly Buffer[]): Buffer => element(0x04, ...content);
export const utf8 = (text: string): Buffer => element(0x0c, Buffer.from(text, 'utf8'));
export const yes = (): Buffer => element(0x01, Buffer.from([0xff]));
/** UTCTime, for the years 1950 to 2049. */
export const utcTime = (at: Date): Buffer => element(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
export const explicit = (number: number, ...content: readonly Buffer[]): Buffer => element(0xa0 | number, ...content);

/** @example oid('2.5.4.3') */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (value: number): number[] => {
    const digits = [value & 127];
    for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 127) | 128);
    return digits;
  };
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}
