import { Addresses } from './addresses';
import type { Clause, ClauseTree } from './clause';
import { isCapitals, wordCount } from './letters';
import { linesOf } from './lines';
import { type Entry, isSectionStyle, Outline } from './outline';
import { piecesOf } from './pieces';
import { type Unit, UnitBuilder } from './units';
import { wrappingOf } from './wrapping';
import { zonesOf } from './zones';

/** Lines in capitals that title what follows them ("VỀ MỤC CƯỚI XIN") become sections of their own. */
function withCapitalHeadings(text: string, units: readonly Unit[]): Unit[] {
  return units.map((unit, i) => {
    const next = units[i + 1];
    if (unit.marker !== null || unit.zone !== 'body' || next === undefined || next.zone !== 'body') return unit;
    const line = text.slice(unit.start, Math.min(unit.end, unit.start + 200));
    if (!isCapitals(line) || /[.;,]$/.test(line) || wordCount(line, 16) > 15 || wordCount(line, 3) < 2) return unit;
    if (isCapitals(text.slice(next.start, Math.min(next.end, next.start + 300)))) return unit;
    return { ...unit, marker: { style: 'capitals', value: null, number: '', label: '', contentStart: unit.start } };
  });
}

function partsOf(text: string, entries: readonly Entry[]): Array<string | null> {
  const parts: Array<string | null> = [];
  const own: Array<string | null> = [];
  for (const entry of entries) {
    const part = entry.parent === null ? null : (own[entry.parent] ?? null);
    parts.push(part);
    own.push(entry.kind === 'heading' && isSectionStyle(entry.marker?.style) ? text.slice(entry.start, entry.end).replace(/\s+/g, ' ') : part);
  }
  return parts;
}

function headingsOf(entries: readonly Entry[]): Array<string | null> {
  const headings: Array<string | null> = [];
  const own: Array<string | null> = [];
  for (const entry of entries) {
    const above = entry.parent === null ? null : (own[entry.parent] ?? null);
    headings.push(above);
    own.push(entry.title ?? above);
  }
  return headings;
}

function countParagraphs(entries: readonly Entry[]): Map<number | null, number> {
  const counts = new Map<number | null, number>();
  for (const { kind, parent } of entries) if (kind === 'paragraph') counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}

/**
 * Cuts a normalised text (paragraphs or lines separated by "\n") into clauses with unique addresses. Clauses do not
 * overlap, hold every non-blank character, and are exact slices of the text. Linear in the text; never refuses.
 */
export function segment(text: string): ClauseTree {
  const lines = linesOf(text);
  const wrapping = wrappingOf(text, lines);
  const pieces = piecesOf(text, lines, wrapping);
  const units = withCapitalHeadings(text, new UnitBuilder(text, pieces, zonesOf(text, pieces), wrapping).build());
  const { entries } = new Outline(text, units);
  const addresses = new Addresses(entries, countParagraphs(entries)).all();
  const parts = partsOf(text, entries);
  const headings = headingsOf(entries);
  const clauses = entries.map((entry, index): Clause => ({
    index,
    address: addresses[index] ?? '',
    kind: entry.kind,
    heading: headings[index] ?? null,
    label: entry.marker?.label ?? '',
    text: text.slice(entry.start, entry.end),
    start: entry.start,
    end: entry.end,
    parent: entry.parent,
    leadIn: entry.leadIn,
    partOf: parts[index] ?? null,
    zone: entry.zone,
  }));
  return { text, clauses };
}
