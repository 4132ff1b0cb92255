import type { LegacyRun, LineBox, Paragraph, WordBox } from '../document';
import type { FlowLine } from './columns';
import { measure, type Measure } from './page-measure';
import { joint, opensParagraph } from './paragraph-breaks';
import { shifted } from './visual-lines';

/** Height of a line's box above and below its baseline, in font sizes. */
const ASCENT = 0.85;
const DESCENT = 0.25;

/** Body pages of different width (an annex turned sideways) have different margins; every column has its own. */
const flowKey = (line: FlowLine): string =>
  line.flow === 0 ? `body ${Math.round(line.pageWidth)}${line.words === undefined ? '' : ' recognised'}` : String(line.flow);

function measureFlows(lines: readonly FlowLine[]): ReadonlyMap<string, Measure> {
  const flows = new Map<string, FlowLine[]>();
  for (const line of lines) {
    const members = flows.get(flowKey(line));
    if (members === undefined) flows.set(flowKey(line), [line]);
    else members.push(line);
  }
  return new Map([...flows].map(([key, members]) => [key, measure(members)]));
}

/** Recognised lines stand where their words stand on the image, which may lie askew; others on their baseline. */
function boxOf(line: FlowLine, start: number): LineBox {
  const { words } = line;
  if (words !== undefined) {
    const [left, top] = [Math.min(...words.map((word) => word.left)), Math.min(...words.map((word) => word.top))];
    const width = Math.max(...words.map((word) => word.left + word.width)) - left;
    const height = Math.max(...words.map((word) => word.top + word.height)) - top;
    return { page: line.page, start, end: start + line.text.length, left, top, width, height };
  }
  return {
    page: line.page,
    start,
    end: start + line.text.length,
    left: line.left,
    top: line.baseline - ASCENT * line.size,
    width: line.right - line.left,
    height: (ASCENT + DESCENT) * line.size,
  };
}

function paragraphOf(lines: readonly FlowLine[]): Paragraph {
  let text = '';
  const boxes: LineBox[] = [];
  const words: WordBox[] = [];
  const runs: LegacyRun[] = [];
  for (const line of lines) {
    text += text === '' ? '' : joint(text);
    boxes.push(boxOf(line, text.length));
    words.push(...shifted(line.words ?? [], text.length));
    runs.push(...shifted(line.runs ?? [], text.length));
    text += line.text;
  }
  const [first] = lines as [FlowLine];
  return { text, page: first.page, ...(first.flow !== 0 && { inTable: true as const }), boxes, ...(words.length > 0 && { words }), ...(runs.length > 0 && { runs }) };
}

/** Joins visual lines, in reading order, back into the paragraphs they were typed as. */
export function joinLines(lines: readonly FlowLine[]): Paragraph[] {
  const measures = measureFlows(lines);
  const groups: FlowLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    const own = measures.get(flowKey(line));
    if (group === undefined || above === undefined || own === undefined) groups.push([line]);
    else if (opensParagraph({ line, above, aboveOpens: group.length === 1, measure: own })) groups.push([line]);
    else group.push(line);
  }
  return groups.map(paragraphOf);
}
