// JSON that stands in several messages: made text once, encoded once, and copied from there.

export class EncodedJson {
  readonly text: string;
  #bytes: Buffer | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get byteLength(): number {
    return this.#encoded.length;
  }

  writeTo(target: Buffer, at: number): void {
    target.set(this.#encoded, at);
  }

  get #encoded(): Buffer {
    return (this.#bytes ??= Buffer.from(this.text));
  }
}
