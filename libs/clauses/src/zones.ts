import { isCapitals, wordCount } from './letters';
import type { Piece } from './pieces';
import type { Style } from './marker';

/** Piece indices: letterhead [0, letterheadEnd), preamble up to bodyStart, body up to signaturesStart. */
export interface Zones {
  readonly letterheadEnd: number;
  readonly bodyStart: number;
  readonly signaturesStart: number;
}

const WORD_STYLES: readonly Style[] = ['part', 'chapter', 'section', 'tiet', 'article', 'khoan'];
const STATE_HEADER = /cộng h(?:òa|oà) xã hội|độc lập\s*[-–]|[uủ][yỷ]\s*ban nhân dân|uỷ ban|ubnd/i;
const TITLE = /^(?:bản )?(?:dự thảo )?(?:hương ước|quy ước|khoán ước|lệ làng|tộc ước)/i;
const SIGNATURE = new RegExp(
  '^(?:t/?m\\.?|kt\\.?|q\\.|trưởng (?:thôn|bản|xóm|ban|khu|ấp|làng|họ|tộc)|tổ trưởng|bí thư|chủ tịch|phó chủ tịch|đại diện|già làng|thư ký|' +
  'người (?:soạn|lập|viết|ghi|có uy tín)|xác nhận|[uủ][yỷ] ban|uỷ ban|ubnd|nơi nhận|thay mặt|chi hội|ban (?:soạn thảo|công tác|chấp hành|mặt trận|khánh tiết))',
  'i',
);

/** "(Được cuộc họp … thông qua …)" under the title runs over no more lines than this. */
const BRACKET_LINES = 8;

function textOf(text: string, piece: Piece): string {
  return text.slice(piece.start, Math.min(piece.end, piece.start + 400));
}

function firstSection(text: string, pieces: readonly Piece[]): number {
  const word = pieces.findIndex((p) => p.marker !== null && WORD_STYLES.includes(p.marker.style));
  const numeral = pieces.findIndex((p) => p.marker !== null && (p.marker.style === 'roman' || p.marker.style === 'upper') && p.marker.value === 1 && wordCount(textOf(text, p), 16) <= 16);
  if (word >= 0 || numeral >= 0) return Math.min(word < 0 ? pieces.length : word, numeral < 0 ? pieces.length : numeral);
  return pieces.findIndex((p) => p.marker?.style === 'arabic' && p.marker.value === 1);
}

/** A line of the state's or the committee's name; a sentence that mentions the committee is none. */
function isStateHeader(text: string): boolean {
  return STATE_HEADER.test(text) && !/[.;]$/.test(text) && wordCount(text, 21) <= 20;
}

function isHeadLike(text: string): boolean {
  if (/^căn cứ/i.test(text)) return false;
  if (isCapitals(text) || isStateHeader(text) || /^\(/.test(text) || /^số\s*:/i.test(text)) return true;
  return wordCount(text, 15) <= 14 && !/[.:;!?…]$/.test(text);
}

/** "VỀ MỤC CƯỚI XIN" above its first dash begins the body of a charter without numbers. */
function opensSection(line: string, next: Piece | undefined): boolean {
  if (TITLE.test(line) || isStateHeader(line)) return false;
  return /^về (?:mục|việc)\s/i.test(line) || (isCapitals(line) && next?.marker?.style === 'dash');
}

function letterheadEnd(text: string, pieces: readonly Piece[], limit: number, structured: boolean): number {
  let end = 0;
  let sure = structured;
  let bracketed = 0;
  while (end < limit) {
    const line = textOf(text, pieces[end] as Piece);
    if (line.startsWith('(')) bracketed = BRACKET_LINES;
    if (bracketed > 0) {
      bracketed = line.includes(')') ? 0 : bracketed - 1;
      end++;
      continue;
    }
    if (!isHeadLike(line) || opensSection(line, pieces[end + 1])) break;
    if (isStateHeader(line) || (TITLE.test(line) && wordCount(line, 13) <= 12)) sure = true;
    end++;
  }
  return sure && end < pieces.length ? end : 0;
}

function isSignatureLine(text: string, piece: Piece): boolean {
  if (piece.end - piece.start > 120) return false;
  const style = piece.marker?.style;
  if (style !== undefined && style !== 'dash') return false;
  return style === 'dash' || !/[.;]$/.test(text.slice(piece.start, piece.end)) || /^\(/.test(text.slice(piece.start, piece.end));
}

function signaturesStart(text: string, pieces: readonly Piece[], from: number): number {
  let start = pieces.length;
  for (let i = pieces.length - 1; i > from; i--) {
    const piece = pieces[i] as Piece;
    if (!isSignatureLine(text, piece)) break;
    const line = textOf(text, piece);
    if (SIGNATURE.test(line) && piece.marker === null && (isCapitals(line) || wordCount(line, 9) <= 8)) start = i;
  }
  return start;
}

/** Finds where letterhead, preamble, body and signatures begin; a clause given alone is all body. */
export function zonesOf(text: string, pieces: readonly Piece[]): Zones {
  const preamble = pieces.findIndex((p) => p.marker?.style === 'preamble');
  const section = firstSection(text, preamble < 0 ? pieces : pieces.slice(preamble + 1));
  const bodyStart = section < 0 ? -1 : section + (preamble < 0 ? 0 : preamble + 1);
  const structured = preamble >= 0 || bodyStart >= 0;
  const limit = preamble >= 0 ? preamble : bodyStart >= 0 ? bodyStart : pieces.length;
  const head = letterheadEnd(text, pieces, limit, structured);
  const body = bodyStart >= 0 ? bodyStart : preamble >= 0 ? pieces.length : head;
  return { letterheadEnd: head, bodyStart: body, signaturesStart: structured || head > 0 ? signaturesStart(text, pieces, Math.max(head, preamble, 0)) : pieces.length };
}
