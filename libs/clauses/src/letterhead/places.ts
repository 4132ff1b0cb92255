import { stripDiacritics } from '@huong-uoc/text';
import { spotted, type Source, type Spotted } from './source';

export type PlaceLevel = 'village' | 'commune' | 'district' | 'province';

/**
 * A place a paper names: "thôn Nà Phầy". `kind` and `name` as written, the name as far as capitals go; `tail` is what follows the
 * kind in folded letters, for comparing with names one knows (capitals are not to be relied on, least of all in scans).
 */
export interface Place {
  readonly level: PlaceLevel;
  readonly kind: string;
  readonly name: string;
  readonly tail: string;
}

const kinds: readonly (readonly [PlaceLevel, readonly string[]])[] = [
  ['village', ['tổ dân phố', 'khu dân cư', 'khu phố', 'khối phố', 'tiểu khu', 'tdp', 'thôn', 'bản', 'xóm', 'làng', 'ấp', 'buôn', 'bon', 'phum', 'sóc', 'khóm', 'khu', 'tổ']],
  ['commune', ['thị trấn', 'phường', 'xã']],
  ['district', ['thị xã', 'thành phố', 'tp', 'huyện', 'quận']],
  ['province', ['tỉnh']],
];
/** Accent-free word → what it is and how it is spelled. */
const byWord = new Map(kinds.flatMap(([level, words]) => words.map((word) => [stripDiacritics(word), { level, word }] as const)));
const anyKind = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...byWord.keys()].sort((a, b) => b.length - a.length).join('|')})(?=[\\s.]{1,3}[\\p{L}\\p{N}])`, 'gu');
/** After these words no place's name goes on. */
const stops = /^(?:cong hoa|doc lap|so\s{0,2}:|ngay\s|quy uoc|huong uoc|ban hanh|duoc\s|nam\s\d|xac nhan|de nghi|phe duyet|thong qua|truong\s|chu tich|pho chu tich|da\s|viet nam)/;
const mostWords = 5;
const tailLength = 60;
/** Words that look like a kind and are none: "xã hội", "bản quy ước", "tỉnh ủy". */
const noPlace = /^(?:xa hoi|ban (?:quy uoc|huong uoc|du thao|sao|chinh|than|goc|nay|do)|tinh uy|huyen uy|xa vien|ap dung|to (?:truong|chuc|hoa giai|soan|quoc|lien)|khu vuc|lang xa|quan ly|quan he|quan tam|quan su|phuong (?:an|phap|tien|huong|cham))(?![\p{L}])/u;

/** Every place named between the lines of the head, in order. */
export function placesIn(source: Source): Spotted<Place>[] {
  return source.head.flatMap(({ start, end }) => placesOfLine(source, start, end));
}

function placesOfLine({ text, folded }: Source, start: number, end: number): Spotted<Place>[] {
  const line = folded.slice(start, end);
  const found: Spotted<Place>[] = [];
  let from = 0;
  for (const match of line.matchAll(anyKind)) {
    if (match.index < from || noPlace.test(line.slice(match.index))) continue;
    const known = byWord.get(match[0]);
    const written = text.slice(start + match.index, start + match.index + match[0].length);
    if (known === undefined || !isSpelled(written.toLowerCase(), known.word)) continue;
    const kindEnd = match.index + match[0].length;
    const nameAt = start + kindEnd + (/^[\s.]+/.exec(line.slice(kindEnd, kindEnd + 3))?.[0].length ?? 0);
    const nameEnd = endOfName(text, folded, nameAt, end);
    if (nameEnd === nameAt) continue;
    found.push(spotted({ level: known.level, kind: written, name: text.slice(nameAt, nameEnd), tail: tailAt(folded, nameAt, end) }, start + match.index, nameEnd));
    from = nameEnd - start;
  }
  return found;
}

/** "Quân" is no quận and "ban" no bản; letters without any mark may be a paper without marks. */
const isSpelled = (written: string, word: string): boolean => written === word || (written === stripDiacritics(written) && written !== 'ban');

const tailAt = (folded: string, from: number, until: number): string => folded.slice(from, Math.min(until, from + tailLength)).replace(/\s+/g, ' ');

/** Capitalised words and numbers, until a comma, a wide gap, another kind of place, or a word that no name has. */
function endOfName(text: string, folded: string, from: number, until: number): number {
  let at = from;
  let end = from;
  for (let words = 0; words < mostWords && at < until; words += 1) {
    const word = /^[\p{L}\p{N}\p{M}'’-]+/u.exec(text.slice(at, until))?.[0];
    if (word === undefined || !/^[\p{Lu}\p{N}]/u.test(word) || stops.test(folded.slice(at, until))) break;
    if (words > 0 && beginsPlace(folded, at, until)) break;
    end = at + word.length;
    const gap = /^[ \u00a0]/.test(text.slice(end, end + 1)) && !/^\s{2,}/.test(text.slice(end, end + 2));
    if (!gap) break;
    at = end + 1;
  }
  return end;
}

function beginsPlace(folded: string, at: number, until: number): boolean {
  anyKind.lastIndex = at;
  const match = anyKind.exec(folded.slice(0, until));
  anyKind.lastIndex = 0;
  return match?.index === at;
}
