import type { ClauseKind, Zone } from './clause';
import { isGoverningTitle, isLeadIn, isListEntry } from './lead-in';
import { isCapitals, wordCount } from './letters';
import type { Marker, Style } from './marker';
import { ranksOf } from './ranks';
import { bodyAfterTitle, isTitle } from './titles';
import type { Unit } from './units';

/** A clause that knows its place in the outline but not yet its address. */
export interface Entry {
  readonly kind: ClauseKind;
  readonly zone: Zone;
  readonly start: number;
  readonly end: number;
  readonly marker: Marker | null;
  /** Entry index of what it stands under. */
  readonly parent: number | null;
  readonly leadIn: number | null;
  /** Title text if this entry titles what stands below it. */
  readonly title: string | null;
}

/** An open level of the outline; what is read next stands below the innermost one. */
interface Level {
  readonly rank: number;
  /** Entry that opened it; null at the root of a zone. */
  readonly entry: number | null;
  /** Lead-in that governs the level as a whole. */
  readonly inherited: number | null;
  /** Lead-in that governs what is read next in it. */
  leadIn: number | null;
  /** Whether numbered or dashed entries have followed the lead-in. */
  listed: boolean;
}

const ROOT = -1;

const SECTION_STYLES: ReadonlySet<Style> = new Set<Style>(['preamble', 'part', 'chapter', 'tiet', 'section', 'capitals', 'roman', 'upper']);

/** Whether a style names a chapter, part or other section that groups clauses. */
export function isSectionStyle(style: Style | undefined): boolean {
  return style !== undefined && SECTION_STYLES.has(style);
}

function kindOf(style: Style): ClauseKind {
  switch (style) {
    case 'article': return 'article';
    case 'letter': case 'point-word': return 'point';
    case 'dash': case 'plus': return 'dash';
    default: return 'item';
  }
}

/** Builds the outline: who stands under whom, and which lead-in governs whom. */
export class Outline {
  readonly entries: Entry[] = [];
  private stack: Level[] = [];
  private readonly ranks: Readonly<Record<Style, number>>;

  constructor(private readonly text: string, units: readonly Unit[]) {
    this.ranks = ranksOf(units);
    units.forEach((unit, i) => {
      if (unit.zone !== units[i - 1]?.zone) this.stack = [{ rank: ROOT, entry: null, inherited: null, leadIn: null, listed: false }];
      if (unit.zone === 'letterhead' || unit.zone === 'signatures' || unit.isPage) this.line(unit);
      else if (unit.marker === null) this.paragraph(unit, unit.start, unit.end);
      else this.marked(unit, unit.marker, units[i + 1]);
    });
  }

  private get level(): Level {
    return this.stack.at(-1) as Level;
  }

  private line(unit: Unit): void {
    this.entries.push({ kind: 'line', zone: unit.zone, start: unit.start, end: unit.end, marker: null, parent: null, leadIn: null, title: null });
  }

  private push(kind: ClauseKind, unit: Unit, start: number, end: number, marker: Marker | null, title: string | null): number {
    const { entry: parent, leadIn } = this.level;
    this.level.listed ||= marker !== null;
    this.entries.push({ kind, zone: unit.zone, start, end, marker, parent, leadIn, title });
    return this.entries.length - 1;
  }

  private popTo(rank: number): void {
    while (this.level.rank >= rank) this.stack.pop();
  }

  private open(rank: number, entry: number, governs: boolean): void {
    const inherited = this.entries[entry]?.leadIn ?? null;
    this.stack.push({ rank, entry, inherited, leadIn: governs ? entry : inherited, listed: false });
  }

  /** Whether what follows a unit stands below it. */
  private hasBelow(style: Style, next: Unit | undefined): boolean {
    if (next === undefined || next.zone === 'signatures') return false;
    return next.marker === null || this.ranks[next.marker.style] > this.ranks[style];
  }

  private marked(unit: Unit, marker: Marker, next: Unit | undefined): void {
    const rank = this.ranks[marker.style];
    this.popTo(rank);
    const content = this.text.slice(marker.contentStart, unit.end);
    const below = this.hasBelow(marker.style, next);
    if (isSectionStyle(marker.style) || (marker.style === 'khoan' && rank < this.ranks.article)) {
      this.section(unit, marker, content, rank);
      return;
    }
    const body = marker.style === 'article' || marker.style === 'khoan' ? bodyAfterTitle(this.text, unit) : null;
    if (marker.style === 'article' && body !== null) {
      this.heading(unit, marker, body, rank);
      this.paragraph(unit, body, unit.end);
      return;
    }
    if (marker.style === 'article' && below && isTitle(content)) {
      this.heading(unit, marker, unit.end, rank);
      return;
    }
    const named = below && isTitle(content) && !content.endsWith('.') && wordCount(content, 16) <= 15;
    const entry = this.push(kindOf(marker.style), unit, unit.start, unit.end, marker, named ? content : null);
    this.open(rank, entry, isLeadIn(content) || (named && isGoverningTitle(content)));
  }

  private section(unit: Unit, marker: Marker, content: string, rank: number): void {
    const titled = isCapitals(content) || wordCount(content, 31) <= 30;
    if (titled) {
      this.heading(unit, marker, unit.end, rank);
      return;
    }
    const entry = this.push('item', unit, unit.start, unit.end, marker, null);
    this.open(rank, entry, isLeadIn(content));
  }

  private heading(unit: Unit, marker: Marker, end: number, rank: number): void {
    let until = end;
    while (until > unit.start && this.text.charCodeAt(until - 1) <= 0x20) until--;
    const title = marker.style === 'preamble' ? marker.label : this.text.slice(marker.contentStart, until);
    const clean = title.replace(/\s+/g, ' ').replace(/[.:]+$/, '').trim();
    const entry = this.push('heading', unit, unit.start, until, marker, clean === '' ? null : clean);
    this.open(rank, entry, isGoverningTitle(end === unit.end ? title : clean));
  }

  /** An unnumbered paragraph ends the dashes and points above it; its colon opens a list at its own level. */
  private paragraph(unit: Unit, start: number, end: number): void {
    if (this.level.rank >= this.ranks.letter && this.level.leadIn !== this.level.entry) this.popTo(this.ranks.letter);
    const { level } = this;
    const content = this.text.slice(start, end);
    if (level.leadIn !== level.inherited && (level.listed || !this.continuesList(level, content))) level.leadIn = level.inherited;
    const entry = this.push('paragraph', unit, start, end, null, null);
    if (!isLeadIn(content)) return;
    level.leadIn = entry;
    level.listed = false;
  }

  /** Whether an unnumbered paragraph is one more entry of a list without signs. */
  private continuesList(level: Level, content: string): boolean {
    const before = this.entries.at(-1);
    if (before === undefined || this.entries.length - 1 === level.leadIn) return true;
    return /[;:,]$/.test(this.text.slice(before.start, before.end)) || isListEntry(content);
  }
}
