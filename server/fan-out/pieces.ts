// Pieces of JSON that stand in several messages: made text once, encoded once, and copied from there.

/** A piece as a message takes it in. */
export interface Part {
  readonly text: string;
  readonly byteLength: number;
  writeTo(target: Buffer, at: number): void;
}

export class Piece implements Part {
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

const COMMA = 0x2c;

/** Several pieces, with commas between them. Any run of neighbours is copied as one. */
export class PieceList implements Part {
  readonly pieces: readonly Piece[];
  #joined: { bytes: Buffer; ends: number[] } | undefined;

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  get text(): string {
    return this.pieces.map(({ text }) => text).join(',');
  }

  get byteLength(): number {
    return this.#whole.bytes.length;
  }

  writeTo(target: Buffer, at: number): void {
    this.#whole.bytes.copy(target, at);
  }

  /** The pieces from one place up to another, which is not in it; at least one. */
  run(from: number, to: number): Part {
    return new Run(this, from, to);
  }

  /** Where the bytes of a run are. */
  place(from: number, to: number): { bytes: Buffer; start: number; end: number } {
    const { bytes, ends } = this.#whole;
    return { bytes, start: from === 0 ? 0 : ends[from - 1]! + 1, end: ends[to - 1]! };
  }

  get #whole(): { bytes: Buffer; ends: number[] } {
    return (this.#joined ??= joined(this.pieces));
  }
}

function joined(pieces: readonly Piece[]): { bytes: Buffer; ends: number[] } {
  let length = Math.max(0, pieces.length - 1);
  for (const { byteLength } of pieces) length += byteLength;
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  const ends = pieces.map((piece, index) => {
    if (index > 0) bytes[at++] = COMMA;
    piece.writeTo(bytes, at);
    return (at += piece.byteLength);
  });
  return { bytes, ends };
}

class Run implements Part {
  readonly #list: PieceList;
  readonly #from: number;
  readonly #to: number;

  constructor(list: PieceList, from: number, to: number) {
    this.#list = list;
    this.#from = from;
    this.#to = to;
  }

  get text(): string {
    return this.#list.pieces
      .slice(this.#from, this.#to)
      .map(({ text }) => text)
      .join(',');
  }

  get byteLength(): number {
    const { start, end } = this.#list.place(this.#from, this.#to);
    return end - start;
  }

  writeTo(target: Buffer, at: number): void {
    const { bytes, start, end } = this.#list.place(this.#from, this.#to);
    bytes.copy(target, at, start, end);
  }
}
