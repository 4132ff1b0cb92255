import type { Entry } from './outline';
import { isSectionStyle } from './outline';
import type { Marker, Style } from './marker';

const SECTION_NAMES = { part: 'Phần', chapter: 'Chương', tiet: 'Tiết', section: 'Mục', roman: 'Mục', upper: 'Phần' } as const;

/** A line of the body or the preamble is a page number that stands alone. */
const LINES = { letterhead: 'Phần đầu văn bản dòng', preamble: 'Số trang', body: 'Số trang', signatures: 'Phần ký dòng' } as const;

function sentenceCase(label: string): string {
  const lower = label.replace(/[ .:]+$/, '').toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function preambleName(label: string): string {
  return /(?:nhời|lời|loi) (?:nói|noi)/i.test(label) ? 'Lời nói đầu' : sentenceCase(label);
}

/** "VỀ MỤC CƯỚI XIN" is the section “Cưới xin”. */
function capitalsName(title: string): string {
  return sentenceCase(title.replace(/^(?:về )?(?:mục|việc|về) /i, ''));
}

/** The name a marker gives its entry inside its parent; empty for dashes, which are counted. */
function nameOf(marker: Marker, title: string | null): string {
  switch (marker.style) {
    case 'preamble': return preambleName(marker.label);
    case 'capitals': return `Mục “${capitalsName(title ?? '')}”`;
    case 'article': return `Điều ${marker.number}`;
    case 'khoan': case 'arabic': case 'decimal': return `khoản ${marker.number}`;
    case 'letter': case 'point-word': return `điểm ${marker.number}`;
    case 'dash': case 'plus': return '';
    default: return `${SECTION_NAMES[marker.style]} ${marker.number}`;
  }
}

function capitalised(address: string): string {
  return address.charAt(0).toUpperCase() + address.slice(1);
}

/** Gives every entry its address; sections go in front only where their names or the articles' numbers repeat. */
export class Addresses {
  private readonly bases: string[] = [];
  private readonly counts = new Map<string, number>();
  private readonly taken = new Set<string>();
  private readonly articlesRestart: boolean;
  /** Section styles whose numbers begin anew under another section. */
  private readonly restarting = new Set<Style>();

  constructor(private readonly entries: readonly Entry[], private readonly paragraphs: ReadonlyMap<number | null, number>) {
    this.articlesRestart = restarts(entries);
    const parents = new Map<string, number | null>();
    for (const { marker, title, parent } of entries) {
      if (marker === null || !isSectionStyle(marker.style)) continue;
      const name = `${marker.style} ${nameOf(marker, title)}`;
      if (parents.has(name) && parents.get(name) !== parent) this.restarting.add(marker.style);
      parents.set(name, parent);
    }
  }

  all(): string[] {
    return this.entries.map((entry, i) => {
      const base = this.base(entry);
      this.bases.push(base);
      if (entry.kind !== 'heading' || entry.marker?.style !== 'article') return this.unique(capitalised(base), i);
      return this.unique(`${capitalised(base)} tiêu đề`, i, false);
    });
  }

  private base(entry: Entry): string {
    if (entry.kind === 'line') return this.counted(LINES[entry.zone]);
    const above = entry.parent === null ? '' : (this.bases[entry.parent] ?? '');
    if (entry.kind === 'paragraph') return this.paragraph(entry, above);
    if (entry.marker === null) return above;
    const { style } = entry.marker;
    const name = nameOf(entry.marker, entry.title);
    if (style === 'dash' || style === 'plus') return this.counted(join(above, style === 'dash' ? 'gạch' : 'dấu cộng'));
    if (style === 'article') return this.distinct(this.articlesRestart ? join(above, name) : name);
    if (isSectionStyle(style)) return this.distinct(this.restarting.has(style) ? join(above, name) : name);
    return this.distinct(join(style === 'decimal' ? withoutPrefix(above, entry.marker.number) : above, name));
  }

  private paragraph(entry: Entry, above: string): string {
    const parent = entry.parent === null ? undefined : this.entries[entry.parent];
    if (parent === undefined) return this.counted(entry.zone === 'preamble' ? 'Phần mở đầu đoạn' : 'Đoạn');
    const titled = parent.kind === 'heading';
    if (titled && parent.marker?.style === 'article' && this.paragraphs.get(entry.parent) === 1) return above;
    return this.counted(join(above, 'đoạn'), titled ? 1 : 2);
  }

  private counted(stem: string, first = 1): string {
    const count = this.counts.get(stem) ?? first;
    this.counts.set(stem, count + 1);
    return `${stem} ${count}`;
  }

  private distinct(base: string): string {
    const seen = (this.counts.get(base) ?? 0) + 1;
    this.counts.set(base, seen);
    return seen === 1 ? base : `${base} (lần ${seen})`;
  }

  private unique(address: string, index: number, keepBase = true): string {
    let free = address;
    for (let n = 2; this.taken.has(free); n++) free = `${address} (lần ${n})`;
    this.taken.add(free);
    if (keepBase && free !== address) this.bases[index] = free;
    return free;
  }
}

function join(above: string, name: string): string {
  return above === '' ? name : `${above} ${name}`;
}

/** "Điều 3 khoản 3" + "3.1" is "Điều 3 khoản 3.1". */
function withoutPrefix(above: string, number: string): string {
  const parent = ` khoản ${number.slice(0, number.lastIndexOf('.'))}`;
  return above.endsWith(parent) ? above.slice(0, -parent.length) : above;
}

/** Whether article numbering begins anew under a later section. */
function restarts(entries: readonly Entry[]): boolean {
  let firsts = 0;
  const sections = new Set<number | null>();
  for (const { marker, parent } of entries) {
    if (marker?.style !== 'article' || marker.value !== 1) continue;
    firsts++;
    sections.add(parent);
  }
  return firsts > 1 && sections.size > 1;
}
