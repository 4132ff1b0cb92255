import { readingNote, type ReadingNote } from '../reading-note';

/** Counts, while reading, what the reader of the text should be told. */
export class DocxTally {
  insertions = 0;
  deletions = 0;
  hiddenCharacters = 0;
  contentsLines = 0;
  footnotes = 0;
  textBoxes = 0;
  readonly legacyRuns = new Map<string, { fonts: Set<string>; runs: number }>();

  countLegacyRun(encoding: string, font: string): void {
    const seen = this.legacyRuns.get(encoding) ?? { fonts: new Set<string>(), runs: 0 };
    seen.fonts.add(font);
    seen.runs += 1;
    this.legacyRuns.set(encoding, seen);
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
    return notes;
  }
}
