import { segment, type ClauseTree } from '@huong-uoc/clauses';
import { readDocument, type FormatId, type OnProgress, type PageReport, type ReadDocument, type ReadingNoteDetails, type Recognise } from '@huong-uoc/formats';
import { normalise, type Change, type Doubt } from '@huong-uoc/text';
import { forwardOffsets } from './forward-offsets';
import { gapNotes } from './gap-notes';
import { placeParagraphs } from './place-paragraphs';
import { judgeText } from './text-judgement';

/** What was repaired from an old encoding, from what to what, and which signs could not survive; long lists are cut. */
export interface TextLoss {
  readonly repaired: readonly { readonly font: string; readonly encoding: string; readonly before: string; readonly after: string }[];
  readonly lost: readonly { readonly code: string; readonly count: number }[];
}

/** Something people should know about how a text was read; `loss` belongs to the note `loss-report`. */
export interface TextNote {
  readonly code: string;
  readonly sentence: string;
  readonly loss?: TextLoss;
}

/** Where a paragraph of the file lies in the text; `page` is 1-based, null where the format has none. */
export interface TextParagraph {
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}

/** One visual line of the text on its page: offsets into the text, rectangle in the unit of its page's size, from the top left corner. */
export interface TextLine {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A word recognised from an image that may have been read wrongly: where it stands on its page, and how sure the engine was. */
export interface RecognisedDoubt {
  readonly kind: 'recognised';
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What the engine saw, where a look-alike letter or a label was put right. */
  readonly readAs?: string;
}

/** A place of the text that may not say what the paper says. */
export type TextDoubt = Doubt | RecognisedDoubt;

/** A page of the file and how its text came about. */
export type TextPage = PageReport;

/** A file as a text that can be scanned; plain data, all offsets UTF-16 into `text`. */
export interface FileReading {
  readonly format: FormatId;
  readonly pages: number | null;
  readonly text: string;
  readonly tree: ClauseTree;
  readonly notes: readonly TextNote[];
  readonly paragraphs: readonly TextParagraph[];
  /** Empty where the format has no pages, or does not say where its lines stand. */
  readonly lines: readonly TextLine[];
  readonly pageReports: readonly TextPage[];
  readonly changes: readonly Change[];
  readonly doubts: readonly TextDoubt[];
}

/**
 * Bytes → text, clauses and notes: the one way in for the server's reading child and for the command line.
 * Refuses with `FormatProblem` or `Unreadable`, both with a Vietnamese sentence as message.
 */
export async function readFile(bytes: Uint8Array, options: { onProgress?: OnProgress; recognise?: Recognise; recogniseFirst?: number } = {}): Promise<FileReading> {
  // A plain array of its own: the PDF reader takes no Buffer, and what it takes it may keep.
  const document = await readDocument(new Uint8Array(bytes), options);
  const source = document.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const { text, changes, doubts } = normalise(source);
  const judged = judgeText(text);
  const placed = placeParagraphs(document.paragraphs, forwardOffsets(changes));
  const tree = segment(text);
  return {
    format: document.format,
    pages: document.pages,
    text,
    tree,
    notes: [...document.notes.map(noteOf), ...judged.notes, ...gapNotes(tree)],
    paragraphs: placed.paragraphs,
    lines: placed.lines,
    pageReports: document.pageReports ?? [],
    changes,
    doubts: [...doubts, ...placed.doubts, ...judged.doubts],
  };
}

function noteOf({ code, sentence, details }: ReadDocument['notes'][number]): TextNote {
  if (code !== 'loss-report') return { code, sentence };
  const { repaired, lost } = details as ReadingNoteDetails['loss-report'];
  return { code, sentence, loss: { repaired: repaired.map(({ font, encoding, before, after }) => ({ font, encoding, before, after })), lost } };
}
