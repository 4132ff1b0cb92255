import { assessText, normalise, type ReasonCode } from '@huong-uoc/text';
import type { PageText } from './load-pages';
import { rowsOf } from './visual-lines';

/**
 * Whether a page's text layer says what the page shows. `damaged` must not be used; `questionable` reads as something, but its
 * picture is the better witness where pictures can be recognised.
 */
export interface PageTextQuality {
  readonly verdict: 'usable' | 'questionable' | 'damaged';
  readonly reasons: readonly ReasonCode[];
}

/** A page of a few words (a title, signatures) says too little about its own layer. */
const ENOUGH_WORDS = 12;
/** A layer whose letters came out as others, as nothing, or apart from their marks. */
const DAMAGED: readonly ReasonCode[] = ['wrong-map', 'detached-marks', 'mojibake', 'lost-letters', 'undecoded', 'damaged-words'];
/** "ư" lost turns "chưa" into "cha"; words of no language are glyph numbers, or an annex in another language. */
const QUESTIONABLE: readonly ReasonCode[] = ['horn-lost', 'not-vietnamese'];

/** Glyph numbers without a letter: private areas and controls, as far as a text layer has no use for them. */
const WITHOUT_LETTER = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff]+/g;

/** Judges the layer of one page, old fonts already repaired. */
export function pageTextQuality(page: PageText): PageTextQuality {
  const lines = rowsOf(page).map((row) => row.map(({ text }) => text).join(' '));
  const text = lines.join('\n').replace(WITHOUT_LETTER, '\ufffd');
  if ((text.match(/[\p{L}\ufffd]+/gu)?.length ?? 0) < ENOUGH_WORDS) return { verdict: 'usable', reasons: [] };
  const { reasons } = assessText(normalise(text).text);
  const damaged = reasons.filter(({ code, verdict }) => verdict === 'unreadable' && DAMAGED.includes(code)).map(({ code }) => code);
  if (damaged.length > 0) return { verdict: 'damaged', reasons: damaged };
  const questionable = reasons.filter(({ code }) => QUESTIONABLE.includes(code)).map(({ code }) => code);
  return { verdict: questionable.length > 0 ? 'questionable' : 'usable', reasons: questionable };
}

/** Pages whose layer must not be used, and those whose picture would be the better witness. */
export interface JudgedPages {
  /** 1-based, in order. */
  readonly damaged: readonly number[];
  readonly questionable: readonly number[];
  readonly reasons: readonly string[];
}

/** Judges every page by itself: one damaged page leaves the others as they are. */
export function judgePages(texts: readonly PageText[]): JudgedPages {
  const judged = texts.map((page) => ({ page: page.number, ...pageTextQuality(page) }));
  const pagesOf = (wanted: string): number[] => judged.flatMap(({ page, verdict }) => (verdict === wanted ? [page] : []));
  const reasons = judged.flatMap((page) => (page.verdict === 'damaged' ? page.reasons : []));
  return { damaged: pagesOf('damaged'), questionable: pagesOf('questionable'), reasons: [...new Set(reasons)] };
}
