import { legacyEncodingOf } from '../assembly/font-encoding';
import type { ReadingTally } from '../assembly/reading-tally';
import { FormatProblem } from '../format-problem';
import { Flow, PLAIN_PARAGRAPH, type ParagraphProperties } from './flow';
import { FontTable } from './font-table';
import { ByteGathering } from './gathering';
import { RtfTokens } from './tokens';
import { CHARACTERS, type Destination, DESTINATIONS, PARAGRAPH_ENDS } from './words';

/** Character properties and destination of a group; never changed, only replaced. */
interface State {
  readonly destination: Destination;
  readonly font: number;
  readonly hidden: boolean;
  readonly capitals: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** How many characters after `\u` repeat it for old readers. */
  readonly fallback: number;
  readonly paragraph: ParagraphProperties;
  readonly flow: Flow;
}

/** Deeper than any program nests, shallow enough for any stack. */
const DEEPEST = 1000;
const AUTOMATIC_NUMBER = /^\s{0,8}(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b/i;
const MAX_CODE = 64;

/** Reads an RTF file into flows of paragraphs; nothing in it is opened or run. */
export class RtfReader {
  readonly main = new Flow('main');
  readonly styles = new Map<number, string>();
  private readonly fonts = new FontTable();
  private readonly stack: State[] = [];
  private state: State;
  private toSkip = 0;
  private starred = false;
  private atGroupStart = false;
  private fieldCode = '';
  private styleNumber = 0;
  private characters = 0;
  private readonly bytes = new ByteGathering();

  constructor(
    private readonly tokens: RtfTokens,
    private readonly tally: ReadingTally,
    private readonly maxCharacters: number,
    private readonly label: string,
  ) {
    this.state = {
      destination: 'text', font: 0, hidden: false, capitals: false, deleted: false, inserted: false, fallback: 1, paragraph: PLAIN_PARAGRAPH, flow: this.main,
    };
  }

  read(): void {
    const { tokens } = this;
    while (tokens.next()) {
      if (tokens.kind === 'open') this.open();
      else if (tokens.kind === 'close') {
        this.close();
        // What follows the outermost group belongs to no document.
        if (this.stack.length === 0) break;
      } else this.take();
    }
    if (this.stack.length > 0) throw new FormatProblem('truncated', { label: this.label });
    this.main.endParagraph(this.state.paragraph);
  }

  private change(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
  }

  private open(): void {
    this.flush();
    if (this.stack.length >= DEEPEST) throw new FormatProblem('unreadable-structure', { label: this.label, reason: 'nesting' });
    this.stack.push(this.state);
    this.toSkip = 0;
    this.starred = false;
    this.atGroupStart = true;
  }

  private close(): void {
    this.flush();
    const outer = this.stack.pop();
    const { flow, destination, paragraph } = this.state;
    this.toSkip = 0;
    this.atGroupStart = false;
    if (outer === undefined) return;
    if (destination === 'field-code' && outer.destination !== 'field-code') this.endFieldCode();
    if (flow !== outer.flow) {
      flow.endParagraph(paragraph);
      outer.flow.hang(flow);
    }
    this.state = outer;
  }

  private endFieldCode(): void {
    if (AUTOMATIC_NUMBER.test(this.fieldCode)) this.tally.lostNumbers += 1;
    this.fieldCode = '';
  }

  private take(): void {
    const { tokens } = this;
    if (tokens.kind !== 'text' && tokens.kind !== 'hex') this.flush();
    if (this.toSkip > 0 && this.isFallback()) {
      this.toSkip -= 1;
      return;
    }
    if (tokens.kind === 'symbol' && tokens.name === '*' && this.atGroupStart) {
      this.starred = true;
      return;
    }
    if (this.atGroupStart && tokens.kind === 'word' && this.enter(tokens.name)) return;
    this.atGroupStart = false;
    if (this.state.destination === 'skip' || this.state.destination === 'embedded') return;
    if (tokens.kind === 'text') this.takeText(tokens.text);
    else if (tokens.kind === 'hex' && tokens.parameter !== null) this.bytes.push(tokens.parameter);
    else if (tokens.kind === 'word') this.takeWord(tokens.name, tokens.parameter);
    else if (tokens.kind === 'symbol') this.takeSymbol(tokens.name);
  }

  /** A group's first word may say where its text goes; true when it did. */
  private enter(word: string): boolean {
    const { destination } = this.state;
    const found = Object.hasOwn(DESTINATIONS, word) ? DESTINATIONS[word] : this.starred ? 'skip' : undefined;
    if (found === undefined) return false;
    this.atGroupStart = false;
    this.starred = false;
    if (destination === 'skip' || destination === 'embedded') return true;
    if (found === 'embedded') this.tally.embeddedFiles += 1;
    if (found === 'note' || found === 'text-box') this.change({ destination: 'text', flow: new Flow(found === 'note' ? 'footnote' : 'text-box'), paragraph: PLAIN_PARAGRAPH });
    else if (found === 'text') this.change({ destination: word === 'ud' || destination !== 'passive' ? 'text' : destination });
    else this.change({ destination: found });
    return true;
  }

  private takeText(bytes: Uint8Array): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    if (skipped < bytes.length) this.bytes.append(bytes.subarray(skipped));
  }

  /** After `\u`, a control word or symbol also stands for one character, but the end of a paragraph is never one. */
  private isFallback(): boolean {
    const { kind, name } = this.tokens;
    return kind === 'hex' || (kind === 'symbol' && !Object.hasOwn(PARAGRAPH_ENDS, name)) || (kind === 'word' && name !== 'u' && !Object.hasOwn(PARAGRAPH_ENDS, name));
  }

  /** A letter may take several bytes, each written in its own way, so they are read together. */
  private flush(): void {
    if (!this.bytes.isEmpty) this.emit(this.fonts.decode(this.bytes.take(), this.state.font));
  }

  private takeSymbol(symbol: string): void {
    if (Object.hasOwn(PARAGRAPH_ENDS, symbol)) this.endParagraph('paragraph');
    // Byte AD, which in TCVN3 fonts is the letter ư, is written as the optional hyphen.
    else if (symbol === '-') this.emit(legacyEncodingOf(this.fonts.nameOf(this.state.font)) === 'tcvn3' ? '\u00ad' : '');
    else if (Object.hasOwn(CHARACTERS, symbol)) this.emit(CHARACTERS[symbol] ?? '');
  }

  private takeWord(word: string, parameter: number | null): void {
    const { destination } = this.state;
    if (destination === 'fonts') return this.fonts.define(word, parameter);
    if (destination === 'styles') {
      if (word === 's' && parameter !== null) this.styleNumber = parameter;
      return;
    }
    const end = Object.hasOwn(PARAGRAPH_ENDS, word) ? PARAGRAPH_ENDS[word] : undefined;
    if (end !== undefined) this.endParagraph(end);
    else if (Object.hasOwn(CHARACTERS, word)) this.emit(CHARACTERS[word] ?? '');
    else if (word === 'u' && parameter !== null) {
      this.emit(String.fromCharCode(parameter & 0xffff));
      this.toSkip = this.state.fallback;
    } else this.takeProperty(word, parameter);
  }

  private takeProperty(word: string, parameter: number | null): void {
    const on = parameter !== 0;
    const { paragraph } = this.state;
    switch (word) {
      case 'f': return this.change({ font: parameter ?? 0 });
      case 'plain': return this.change({ font: this.fonts.defaultFont, hidden: false, capitals: false, deleted: false, inserted: false });
      case 'v': return this.change({ hidden: on });
      case 'caps': return this.change({ capitals: on });
      case 'deleted': return this.change({ deleted: on });
      case 'revised': return this.change({ inserted: on });
      case 'uc': return this.change({ fallback: Math.max(0, Math.min(parameter ?? 1, 16)) });
      case 'pard': return this.change({ paragraph: PLAIN_PARAGRAPH });
      case 'intbl': return this.change({ paragraph: { ...paragraph, inTable: on } });
      case 'ls': return this.change({ paragraph: { ...paragraph, list: parameter ?? 0 } });
      case 's': return this.change({ paragraph: { ...paragraph, style: parameter ?? 0 } });
      case 'ansicpg': return void (this.fonts.codePage = parameter ?? this.fonts.codePage);
      case 'deff': {
        this.fonts.defaultFont = parameter ?? 0;
        return this.change({ font: this.fonts.defaultFont });
      }
      default: return undefined;
    }
  }

  private endParagraph(end: 'paragraph' | 'cell'): void {
    const { destination, flow, paragraph, deleted } = this.state;
    if (destination !== 'text' || (deleted && end === 'paragraph')) return;
    flow.endParagraph(end === 'cell' ? { ...paragraph, inTable: true } : paragraph);
  }

  private emit(text: string): void {
    if (text === '') return;
    const { destination, font, hidden, capitals, deleted, inserted, flow } = this.state;
    if (destination === 'fonts') return this.fonts.addName(text);
    if (destination === 'styles') return this.addStyleName(text);
    if (destination === 'field-code') this.fieldCode = (this.fieldCode + text).slice(0, MAX_CODE);
    if (destination !== 'text' && destination !== 'label') return;
    this.characters += text.length;
    if (this.characters > this.maxCharacters) throw new FormatProblem('text-too-long', { characters: this.characters, limit: this.maxCharacters });
    if (deleted) this.tally.deletions += 1;
    else if (hidden) this.tally.hiddenCharacters += text.length;
    else {
      if (inserted) this.tally.insertions += 1;
      const piece = { text, font: this.fonts.nameOf(font), capitals };
      if (destination === 'label') flow.addLabel(piece);
      else flow.add(piece);
    }
  }

  private addStyleName(text: string): void {
    const name = (this.styles.get(this.styleNumber) ?? '') + text;
    if (name.length < MAX_CODE) this.styles.set(this.styleNumber, name.replace(/;$/, ''));
  }
}
