/** Makes one record after another in the same words. */
export class RecordWriter {
  words = new Uint32Array(256);
  length = 0;

  begin(): void {
    this.length = 0;
  }

  push(word: number): void {
    this.#grow(1);
    this.words[this.length++] = word;
  }

  /** Words of another record. */
  pushWords(words: Uint32Array, from: number, until: number): void {
    this.#grow(until - from);
    for (let at = from; at < until; at++) this.words[this.length++] = words[at] ?? 0;
  }

  /** Bytes, the last word filled up with zeros. */
  pushBytes(bytes: Uint8Array): void {
    const length = Math.ceil(bytes.length / 4);
    this.#grow(length);
    this.words[this.length + length - 1] = 0;
    new Uint8Array(this.words.buffer, this.length * 4, bytes.length).set(bytes);
    this.length += length;
  }

  #grow(words: number): void {
    if (this.length + words <= this.words.length) return;
    const larger = new Uint32Array(Math.max(this.words.length * 2, this.length + words));
    larger.set(this.words);
    this.words = larger;
  }
}
