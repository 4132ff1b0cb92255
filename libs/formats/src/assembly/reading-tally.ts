import type { LegacyRun } from '../document';
import { readingNote, type ReadingNote } from '../reading-note';

const NAMES = { tcvn3: 'TCVN3', vni: 'VNI' } as const;

/** Counts, while reading, what the reader of the text should be told. */
export class ReadingTally {
  insertions = 0;
  deletions = 0;
  hiddenCharacters = 0;
  contentsLines = 0;
  footnotes = 0;
  textBoxes = 0;
  /** Paragraphs that had a number in the file's program and lost it here. */
  lostNumbers = 0;
  embeddedFiles = 0;
  macros = false;
  readonly legacyRuns = new Map<string, { fonts: Set<string>; runs: number }>();
  readonly unknownFormats = new Set<string>();

  countLegacyRun(encoding: LegacyRun['encoding'], font: string): void {
    const name = NAMES[encoding];
    const seen = this.legacyRuns.get(name) ?? { fonts: new Set<string>(), runs: 0 };
    if (font !== '') seen.fonts.add(font);
    seen.runs += 1;
    this.legacyRuns.set(name, seen);
  }

  notes(): ReadingNote[] {
    const notes: ReadingNote[] = [];
    if (this.insertions + this.deletions > 0) {
      notes.push(readingNote('tracked-changes-accepted', { insertions: this.insertions, deletions: this.deletions }));
    }
    if (this.hiddenCharacters > 0) notes.push(readingNote('hidden-text-left-out', { characters: this.hiddenCharacters }));
    if (this.contentsLines > 0) notes.push(readingNote('contents-left-out', { lines: this.contentsLines }));
    if (this.footnotes > 0) notes.push(readingNote('footnotes-moved', { count: this.footnotes }));
    if (this.textBoxes > 0) notes.push(readingNote('text-boxes-moved', { count: this.textBoxes }));
    for (const [encoding, { fonts, runs }] of this.legacyRuns) {
      notes.push(readingNote('legacy-font-repaired', { encoding, fonts: [...fonts].sort(), runs }));
    }
    if (this.lostNumbers > 0) notes.push(readingNote('numbers-lost', { paragraphs: this.lostNumbers }));
    if (this.unknownFormats.size > 0) notes.push(readingNote('unknown-number-format', { formats: [...this.unknownFormats].sort() }));
    if (this.macros) notes.push(readingNote('macros-not-opened', {}));
    if (this.embeddedFiles > 0) notes.push(readingNote('embedded-files-not-opened', { count: this.embeddedFiles }));
    return notes;
  }
}
