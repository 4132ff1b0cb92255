import type { Paragraph } from '../document';
import { FormatProblem } from '../format-problem';
import { joinPieces } from './join-pieces';
import type { Piece } from './piece';
import type { ReadingTally } from './reading-tally';

/** Where a paragraph stands; `style` as in `Paragraph`. */
export interface ParagraphPlace {
  readonly inTable?: boolean;
  readonly style?: string;
}

/** A label a program generated, set in a font of its own. */
export interface PlacedLabel {
  readonly pieces: readonly Piece[];
  /** Says nothing by itself: a lone dash before no text is no paragraph. */
  readonly bullet: boolean;
}

/** Collects paragraphs, whatever file they come from: pieces joined, repaired and trimmed, blank ones dropped. */
export class ParagraphList {
  readonly paragraphs: Paragraph[] = [];
  private characters = 0;

  constructor(
    private readonly tally: ReadingTally,
    private readonly maxCharacters: number,
  ) {}

  add(pieces: readonly Piece[], place: ParagraphPlace = {}, label: PlacedLabel | null = null): void {
    const { text: body, runs } = joinPieces(pieces, this.tally);
    const shown = label === null ? null : joinPieces(label.pieces, this.tally);
    if (body === '' && (label === null || label.bullet || shown?.text === '')) return;
    const paragraph: Paragraph = {
      text: body,
      ...(place.style !== undefined && { style: place.style }),
      ...(place.inTable === true && { inTable: true as const }),
      ...(runs.length > 0 && { runs }),
    };
    this.push(shown === null || shown.text === '' ? paragraph : labelled(paragraph, shown));
  }

  /** Puts a mark before a paragraph already collected. */
  prefix(index: number, mark: string): void {
    const paragraph = this.paragraphs[index];
    if (paragraph !== undefined) this.paragraphs[index] = prefixed(paragraph, mark);
  }

  private push(paragraph: Paragraph): void {
    this.characters += paragraph.text.length;
    if (this.characters > this.maxCharacters) throw new FormatProblem('text-too-long', { characters: this.characters, limit: this.maxCharacters });
    this.paragraphs.push(paragraph);
  }
}

function labelled(paragraph: Paragraph, label: ReturnType<typeof joinPieces>): Paragraph {
  const whole = prefixed(paragraph, `${label.text} `);
  const runs = [...label.runs, ...(whole.runs ?? [])];
  return { ...whole, text: whole.text.trimEnd(), numbering: label.text, ...(runs.length > 0 && { runs }) };
}

function prefixed(paragraph: Paragraph, prefix: string): Paragraph {
  const runs = paragraph.runs?.map((run) => ({ ...run, start: run.start + prefix.length, end: run.end + prefix.length }));
  return { ...paragraph, text: prefix + paragraph.text, ...(runs !== undefined && { runs }) };
}
