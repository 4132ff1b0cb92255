import type { FlowLine } from './columns';
import { endsSentence, isCapitals, leadsOn, openingOf } from './line-openings';
import { firstWordWidth, type Measure } from './page-measure';

/** In font sizes: space between paragraphs, a visible indent, the width of a space, and a margin of error on widths. */
const EXTRA_LEADING = 1.22;
const INDENT = 0.8;
const SPACE = 0.28;
const WIDTH_ERROR = 1.15;
const SHORT_OF_FLUSH = 0.25;

/** A line with what it stands under: the line above, and whether that one opened its paragraph. */
export interface Position {
  readonly line: FlowLine;
  readonly above: FlowLine;
  readonly aboveOpens: boolean;
  readonly measure: Measure;
}

function isCentred(line: FlowLine, { left, right, usualLefts }: Measure): boolean {
  if (usualLefts.has(Math.round(line.left))) return false;
  const [before, after] = [line.left - left, right - line.right];
  return before > 0.5 * line.size && after > 0.5 * line.size && Math.abs(before - after) < 0.04 * (right - left);
}

/** True when the first word would still have gone on the line above: whoever wrote it ended that line on purpose. */
function endedEarly({ line, above, measure }: Position): boolean {
  if (measure.justified && !isCentred(above, measure) && measure.right - above.right > SHORT_OF_FLUSH * above.size) return true;
  const used = isCentred(above, measure) ? above.right - above.left : above.right - measure.left;
  const room = measure.right - measure.left - used;
  return room > firstWordWidth(line) * WIDTH_ERROR + SPACE * line.size;
}

function standsApart({ line, above, measure }: Position): boolean {
  if (line.page !== above.page) return false;
  return (line.baseline - above.baseline) / line.size > measure.leading * EXTRA_LEADING;
}

/** An indented line opens a paragraph, unless it hangs under a label; an outdented one ends what hung above. */
function indentOpens({ line, above, aboveOpens, measure }: Position): boolean {
  const shift = (line.left - above.left) / line.size;
  if (isCentred(line, measure) || isCentred(above, measure)) return false;
  if (shift > INDENT) return openingOf(above.text) !== 'item' || !aboveOpens;
  return shift < -INDENT && !aboveOpens;
}

/** A title in capitals ends where mixed letters begin; where mixed letters run into capitals only centring tells. */
function titleEnds({ line, above, measure }: Position): boolean {
  if (isCapitals(above.text) && !isCapitals(line.text)) return true;
  return isCapitals(line.text) !== isCapitals(above.text) && (isCentred(line, measure) || isCentred(above, measure));
}

/** Decides whether a line opens a new paragraph or continues the one above. */
export function opensParagraph(position: Position): boolean {
  const { line, above } = position;
  if (line.flow !== above.flow) return true;
  if (Math.abs(line.size - above.size) > 0.12 * above.size || standsApart(position)) return true;
  const opening = openingOf(line.text);
  const early = endedEarly(position);
  if (opening === 'heading' || opening === 'item') return early || endsSentence(above.text) || (opening === 'heading' && !leadsOn(above.text));
  if (opening === 'lowercase' && !endsSentence(above.text)) return false;
  if (early || titleEnds(position)) return true;
  // Letterheads and signatures stand in columns, where lines are short and every one speaks for itself.
  if (opening === 'letterhead' && line.flow !== 0) return true;
  if (opening === 'weak-heading' && endsSentence(above.text)) return true;
  return indentOpens(position) && !leadsOn(above.text);
}

/** What goes between two lines of a paragraph: nothing after a hyphen or slash inside a word ("58/QĐ-" + "UBND"). */
export const joint = (above: string): string => (/[^\s–—-][-/]$/.test(above) ? '' : ' ');
