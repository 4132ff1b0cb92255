import { hornLostDoubts } from '../doubts';
import type { Doubt } from '../normalise';
import { countWords, type WordCount } from './word-count';

/** Why a text is doubtful or unreadable. */
export type ReasonCode =
  | 'no-text' | 'no-diacritics' | 'horn-lost' | 'damaged-words'
  | 'wrong-map' | 'detached-marks' | 'mojibake' | 'lost-letters' | 'undecoded' | 'not-vietnamese';

export interface Reason {
  readonly code: ReasonCode;
  readonly verdict: 'doubtful' | 'unreadable';
  /** Share of the words concerned, 0–1. */
  readonly share: number;
}

/** Whether a text says what the paper says, by how many of its words are Vietnamese syllables. */
export interface Assessment {
  readonly verdict: 'readable' | 'doubtful' | 'unreadable';
  /** Share of the words that read as Vietnamese, 0–1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Words of a text without "ư" that may have meant another ("cha" for "chưa"). */
  readonly doubts: readonly Doubt[];
}

const MOJIBAKE = /[ÃÄÅÆÂ][\x80-\xbf\u0152-\u0192\u2013-\u2122]|á[º»][\x80-\xbf\u0152-\u0192\u2013-\u2122]|â€/g;
const REPLACED = /\ufffd+/g;
const QUESTIONED = /\p{L}\?\p{L}/gu;
const LEGACY_SIGN = /\p{L}[\xa1-\xbf\u03bc]|[\xa1-\xbf\u03bc]\p{L}/gu;
const LOOSE_MARK = /(?:^|[\s.,;:])\p{M}/gu;

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

class Judgement {
  readonly reasons: Reason[] = [];

  constructor(private readonly words: number) {}

  /** Adds a reason where the count passes a threshold; a handful in a short text may be chance. */
  judge(code: ReasonCode, count: number, doubtful: number, unreadable: number, atLeast = 2): void {
    const share = count / Math.max(1, this.words);
    if (count < atLeast || share < Math.min(doubtful, unreadable)) return;
    this.reasons.push({ code, verdict: share >= unreadable ? 'unreadable' : 'doubtful', share: Math.min(1, share) });
  }
}

function judgeLanguage(judgement: Judgement, count: WordCount): void {
  const plain = count.words - count.marked;
  if (count.words < 4 || count.marked > count.words * 0.03) return;
  if (count.bare >= plain * 0.8) judgement.judge('no-diacritics', plain, 0, 2);
  else judgement.judge('not-vietnamese', plain, 0, 2);
}

function judgeWords(judgement: Judgement, text: string, count: WordCount): void {
  judgement.judge('mojibake', occurrences(text, MOJIBAKE), 0.01, 0.05);
  judgement.judge('lost-letters', occurrences(text, REPLACED), 0, 0.005, 1);
  judgement.judge('lost-letters', occurrences(text, QUESTIONED), 0.002, 0.02, 3);
  judgement.judge('undecoded', occurrences(text, LEGACY_SIGN), 0.02, 0.08);
  judgement.judge('detached-marks', count.crumbs + 2 * occurrences(text, LOOSE_MARK), 0.12, 0.25, 4);
  const remapped = count.remapped > count.hornless ? count.remapped : 0;
  judgement.judge('wrong-map', remapped, 0.015, 0.015, 2);
  const plainHorns = occurrences(text, /ư/gi);
  const lost = remapped === 0 && plainHorns <= count.hornless / 2 ? count.hornless : 0;
  judgement.judge('horn-lost', lost, 0.01, 2);
  const unmarked = count.marked > count.words * 0.2 ? count.unmarked : 0;
  const damaged = Math.max(0, count.broken + unmarked - Math.max(remapped, lost)) + count.unusual / 2;
  judgement.judge('damaged-words', damaged, 0.02, 0.25, 1.5);
}

/**
 * Judges a normalised text: readable, doubtful (scan it, but say so) or unreadable (do not scan; ask for a clearer copy).
 * Short texts need several broken words before they are called anything but readable.
 */
export function assessText(text: string): Assessment {
  const count = countWords(text);
  if (count.words === 0) return { verdict: 'unreadable', score: 0, reasons: [{ code: 'no-text', verdict: 'unreadable', share: 1 }], doubts: [] };
  const judgement = new Judgement(count.words);
  judgeWords(judgement, text, count);
  judgeLanguage(judgement, count);
  const { reasons } = judgement;
  const worst = reasons.some((r) => r.verdict === 'unreadable') ? 'unreadable' : reasons.length > 0 ? 'doubtful' : 'readable';
  const strange = count.broken + count.unmarked + count.crumbs + count.unusual / 2 + (count.words - count.marked - count.bare);
  const doubts = reasons.some((r) => r.code === 'horn-lost') ? hornLostDoubts(text) : [];
  return { verdict: worst, score: Math.max(0, 1 - strange / count.words), reasons, doubts };
}
