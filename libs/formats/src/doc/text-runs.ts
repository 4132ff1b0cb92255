import { type FormattedRange, FormattedRanges } from './formatting-pages';
import { type CharacterChanges, characterChanges } from './looks';
import { type TextPiece, pieceText } from './pieces';

/** Characters that share their formatting, with where they lie. */
export interface TextRun {
  /** Character position of the first. */
  readonly start: number;
  readonly text: string;
  readonly changes: CharacterChanges;
  /** Changes a quick save laid over the piece, for paragraphs. */
  readonly pieceChanges: Uint8Array;
  /** Byte offset of a character by its index in the run. */
  offsetOf(index: number): number;
}

const NOTHING = new Uint8Array();
const PLAIN: CharacterChanges = {};

/** Cuts the text of a document into runs, in the order of the text. */
export class TextRuns {
  private readonly known = new WeakMap<FormattedRange, CharacterChanges>();

  constructor(
    private readonly document: Uint8Array,
    private readonly pieces: readonly TextPiece[],
    private readonly characters: FormattedRanges,
    private readonly label: string,
  ) {}

  *between(start: number, end: number): Generator<TextRun> {
    for (let index = this.firstEndingAfter(start); index < this.pieces.length; index += 1) {
      const piece = this.pieces[index] as TextPiece;
      if (piece.start >= end) return;
      yield* this.ofPiece(piece, Math.max(start, piece.start), Math.min(end, piece.end));
    }
  }

  private firstEndingAfter(position: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle] as TextPiece).end <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private *ofPiece(piece: TextPiece, from: number, to: number): Generator<TextRun> {
    for (let at = from; at < to; ) {
      const offset = piece.offset + (at - piece.start) * piece.width;
      const { range, next } = this.characters.at(offset);
      const length = Math.max(1, Math.min(to - at, Math.ceil((next - offset) / piece.width)));
      yield {
        start: at,
        text: pieceText(piece, this.document, at, at + length, this.label),
        changes: this.changesOf(range, piece.changes),
        pieceChanges: piece.changes ?? NOTHING,
        offsetOf: (index) => offset + index * piece.width,
      };
      at += length;
    }
  }

  private changesOf(range: FormattedRange | undefined, pieceChanges: Uint8Array | null): CharacterChanges {
    if (pieceChanges !== null) return characterChanges(range?.grpprl ?? NOTHING, pieceChanges);
    if (range === undefined) return PLAIN;
    const known = this.known.get(range) ?? characterChanges(range.grpprl);
    this.known.set(range, known);
    return known;
  }
}
