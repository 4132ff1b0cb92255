import { isSyllable, isSyllableAt } from './automaton';
import { isWordLetter } from './character-classes';
import type { TypedEdit } from './characters';
import { frequencyOf } from './frequency';

const USUAL = 2;

const NUMBER_WORD = /^(?:một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|thứ|chủ)$/i;

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 10 && isWordLetter(text.charCodeAt(end))) end++;
  return end;
}

function wordStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < 10 && isWordLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

/** Names of peoples are written with a hyphen to this day. */
const PEOPLES = /^(?:ê-đê|ba-na|gia-rai|mơ-nông|cơ-ho|cơ-tu|xơ-đăng|chơ-ro|pa-cô|ta-ôi|rơ-măm|bru-vân|gié-triêng)$/i;

function isAbbreviation(word: string): boolean {
  return word.length <= 3 && word === word.toUpperCase() && /^[A-Z]+$/.test(word);
}

/** "Bắc-Kạn" joins one name; in "Hà Nội-Hải Phòng" and "thứ hai-thứ sáu" the hyphen means "to". */
function isRange(text: string, start: number, left: string, right: string): boolean {
  if (NUMBER_WORD.test(left) && NUMBER_WORD.test(right)) return true;
  if (!isCapital(left.charAt(0)) || !isCapital(right.charAt(0)) || left === left.toUpperCase()) return false;
  const before = wordStart(text, start - 1);
  return text.charAt(start - 1) === ' ' && before < start - 1 && isCapital(text.charAt(before));
}

function oldCompound(text: string, at: number, start: number, end: number): TypedEdit | undefined {
  const left = text.slice(start, at);
  const right = text.slice(at + 1, end);
  if (/^[a-z]$/i.test(left) && !/y/i.test(left)) return undefined;
  if (/^[a-z]$/i.test(right) && !/y/i.test(right)) return undefined;
  if (PEOPLES.test(`${left}-${right}`) || isAbbreviation(left) || isAbbreviation(right) || isRange(text, start, left, right)) return undefined;
  return { start: at, end: at + 1, text: ' ', kind: 'hyphen' };
}

/** "ng-ời" is "người": the hyphen is what a converter made of "ư". Certain only where nothing else makes a syllable. */
function lostHorn(text: string, at: number, start: number, end: number): TypedEdit | undefined {
  const left = text.slice(start, at);
  const right = text.slice(at + 1, end);
  const horn: TypedEdit = { start: at, end: at + 1, text: left !== '' && left === left.toUpperCase() && left.length > 1 ? 'Ư' : 'ư', kind: 'horn-restored', confidence: 0.85 };
  if (right !== '' && !isCapital(right.charAt(0))) {
    const broken = !isSyllableAt(text, at + 1, end) || (left !== '' && !isSyllableAt(text, start, at));
    return broken && isSyllable(`${left}ư${right}`) ? horn : undefined;
  }
  const closes = right === '' && /^[\s,.;:]/.test(text.charAt(at + 1));
  const onset = /^(?:ch|kh|nh|ng|ph|th|tr)$/i.test(left) && !isCapital(left.charAt(1));
  return closes && onset ? { ...horn, confidence: 0.7 } : undefined;
}

/** Addresses and file names ("/van-ban/dan-so/", "thon-to-dan-pho.md") are written with hyphens today. */
function isTechnical(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at, at + 40);
  const chunk = before.slice(before.search(/\S*$/)) + (/^\S*/.exec(after)?.[0] ?? '');
  if (/[/_@#=\\<>]|\.[a-z]/i.test(chunk)) return true;
  return /^[\0-\x7f]*$/.test(chunk) && (chunk.match(/-/g)?.length ?? 0) > 2;
}

/** A soft hyphen that stands for "ư": no program hyphenates inside a syllable, and with the letter the word is one in use. */
export function softHyphenEdits(text: string, signs: readonly number[]): TypedEdit[] {
  const edits: TypedEdit[] = [];
  for (const at of signs) {
    if (text.charCodeAt(at) !== 0xad) continue;
    const left = text.slice(wordStart(text, at), at);
    const right = text.slice(at + 1, wordEnd(text, at + 1));
    const horned = `${left}ư${right}`;
    if (!isSyllable(horned) || (isSyllable(left + right) && frequencyOf(horned) < USUAL)) continue;
    const capital = left === left.toUpperCase() && right === right.toUpperCase();
    edits.push({ start: at, end: at + 1, text: capital ? 'Ư' : 'ư', kind: 'horn-restored', confidence: 0.9 });
  }
  return edits;
}

/** Hyphens of the old orthography ("hương-đảng", "con-giai") become spaces, hyphens that stand for "ư" become the letter. */
export function hyphenEdits(text: string, hyphens: readonly number[]): TypedEdit[] {
  const edits: TypedEdit[] = [];
  let done = -1;
  for (const at of hyphens) {
    const start = Math.max(wordStart(text, at), done + 1);
    const end = wordEnd(text, at + 1);
    if (/\d/.test(text.charAt(start - 1)) || /[\d/]/.test(text.charAt(end))) continue;
    const whole = start < at && end > at + 1 && isSyllableAt(text, start, at) && isSyllableAt(text, at + 1, end);
    if (whole && isTechnical(text, at)) continue;
    const edit = whole ? oldCompound(text, at, start, end) : lostHorn(text, at, start, end);
    if (edit === undefined) continue;
    edits.push(edit);
    done = edit.kind === 'horn-restored' ? end : at;
  }
  return edits;
}
