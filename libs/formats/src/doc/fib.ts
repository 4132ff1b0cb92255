import { FormatProblem } from '../format-problem';

/** Where a structure lies in the table stream. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

const WORD_97_MARK = 0xa5ec;
const FIRST_WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
const LOCATIONS_AT = 0x9a;
const COUNT_AT = 0x98;

/** Index of each structure among the pairs of position and length (MS-DOC 2.5.6). */
const LOCATIONS = {
  styles: 1, footnoteRefs: 2, footnoteTexts: 3, characterPages: 12, paragraphPages: 13, fonts: 15,
  pieces: 33, shapes: 40, endnoteRefs: 46, endnoteTexts: 47, textBoxTexts: 56, lists: 73, listOverrides: 74,
} as const;

/** Lengths in characters of the parts that follow each other in the text. */
const STORIES = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes', 'headerTextBoxes'] as const;
const STORIES_AT = 0x4c;

export type Location = keyof typeof LOCATIONS;
export type Story = (typeof STORIES)[number];

/** The beginning of the WordDocument stream, which says where everything else is. */
export class Fib {
  private readonly view: DataView;

  /** Refuses a locked document (`encrypted`) and one older than Word 97 (`unsupported-format`). */
  constructor(
    readonly document: Uint8Array,
    private readonly label: string,
  ) {
    if (document.length < LOCATIONS_AT) throw new FormatProblem('truncated', { label });
    this.view = new DataView(document.buffer, document.byteOffset, document.byteLength);
    if ((this.flags & ENCRYPTED) !== 0) throw new FormatProblem('encrypted', { label });
    if (this.view.getUint16(0, true) !== WORD_97_MARK || this.view.getUint16(2, true) < FIRST_WORD_97) {
      const advice = 'Đề nghị mở bằng Word, chọn Lưu thành (Save As) dạng DOCX rồi gửi lại.';
      throw new FormatProblem('unsupported-format', { recognised: 'doc-before-97', label: 'tệp Word cũ hơn Word 97', advice });
    }
  }

  private get flags(): number {
    return this.view.getUint16(0x0a, true);
  }

  get tableName(): '0Table' | '1Table' {
    return (this.flags & TABLE_1) === 0 ? '0Table' : '1Table';
  }

  /** Where the structure lies; null when the file has none. */
  extent(location: Location): Extent | null {
    const index = LOCATIONS[location];
    if (index >= this.view.getUint16(COUNT_AT, true)) return null;
    const at = this.view.getUint32(LOCATIONS_AT + 8 * index, true);
    const length = this.view.getUint32(LOCATIONS_AT + 8 * index + 4, true);
    return length === 0 ? null : { at, length };
  }

  /** Character positions of a part of the text. */
  story(story: Story): { start: number; end: number } {
    let start = 0;
    for (const [index, name] of STORIES.entries()) {
      const length = this.view.getInt32(STORIES_AT + 4 * index, true);
      if (length < 0) throw new FormatProblem('unreadable-structure', { label: this.label, reason: `story ${name}` });
      if (name === story) return { start, end: start + length };
      start += length;
    }
    return { start, end: start };
  }
}
