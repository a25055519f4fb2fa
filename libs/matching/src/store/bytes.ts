const encoder = new TextEncoder();
const decoder = new TextDecoder();
const MOST_BYTES_PER_UNIT = 3;
const HIGH = 0x80;
const LOW = 0x7f;
const FLOAT = new DataView(new ArrayBuffer(8));

/** Writes numbers and text one after the other; whole numbers take as many bytes as they need. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #end = 0;

  reset(): this { this.#end = 0; return this; }
  /** What was written: a view that the next `reset` gives up. */
  get written(): Uint8Array { return this.#bytes.subarray(0, this.#end); }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#end++] = value;
  }

  /** A whole number from 0 to 2^53. */
  whole(value: number): void {
    let left = value;
    while (left > LOW) { this.byte((left % HIGH) | HIGH); left = Math.floor(left / HIGH); }
    this.byte(left);
  }

  float(value: number): void {
    FLOAT.setFloat64(0, value);
    for (let at = 0; at < 8; at++) this.byte(FLOAT.getUint8(at));
  }

  bytes(value: Uint8Array): void {
    this.whole(value.length);
    this.#room(value.length);
    this.#bytes.set(value, this.#end);
    this.#end += value.length;
  }

  /** UTF-8. Half of a surrogate pair has none: see `isWellFormed`. */
  text(value: string): void {
    this.#room(value.length * MOST_BYTES_PER_UNIT + 4);
    if (this.#ascii(value)) return;
    this.bytes(encoder.encode(value));
  }

  #ascii(value: string): boolean {
    if (value.length > LOW) return false;
    const start = this.#end;
    this.#bytes[this.#end++] = value.length;
    for (let at = 0; at < value.length; at++) {
      const unit = value.charCodeAt(at);
      if (unit > LOW) { this.#end = start; return false; }
      this.#bytes[this.#end++] = unit;
    }
    return true;
  }

  #room(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(this.#end + more, this.#bytes.length * 2));
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}

/** Reads what a ByteWriter wrote, in the same order. */
export class ByteReader {
  #at: number;
  /** @param start where to begin in the source */
  constructor(private readonly source: Uint8Array, start = 0) { this.#at = start; }

  get at(): number { return this.#at; }
  byte(): number { return this.source[this.#at++] ?? 0; }

  whole(): number {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & LOW) * scale;
      if (byte < HIGH) return value;
      scale *= HIGH;
    }
  }

  float(): number {
    for (let at = 0; at < 8; at++) FLOAT.setUint8(at, this.byte());
    return FLOAT.getFloat64(0);
  }

  bytes(): Uint8Array {
    const length = this.whole();
    this.#at += length;
    return this.source.slice(this.#at - length, this.#at);
  }

  text(): string {
    const length = this.whole();
    const start = this.#at;
    this.#at += length;
    let read = '';
    for (let at = start; at < this.#at; at++) {
      const byte = this.source[at] ?? 0;
      if (byte > LOW) return decoder.decode(this.source.subarray(start, this.#at));
      read += String.fromCharCode(byte);
    }
    return read;
  }
}
