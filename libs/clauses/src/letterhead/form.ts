import { spotted, wordsAt, type Source, type Spotted } from './source';

const title = /^(?:ban\s|du thao\s|ban du thao\s)?(huong uoc|quy uoc)(?![\p{L}])/u;
const inLine = /(?<![\p{L}])(huong uoc|quy uoc)(?![\p{L}])/u;
/** What a charter of one field is about; everything else is general. */
const fields = /bao ve (?:va phat trien )?rung|quan ly,? bao ve rung|bao ve (?:moi truong|nguon nuoc)|phong chay,? chua chay|nuoc sach|thuy loi|ve sinh moi truong|bao ve (?:duong|cong trinh)|chan tha gia suc/;

/** What a paper calls itself. `subject`: the field of a charter that is about one, null for a general one. */
export interface Form {
  readonly form: Spotted<'huong-uoc' | 'quy-uoc'> | null;
  readonly title: Spotted<string> | null;
  readonly subject: Spotted<string> | null;
  readonly draft: Spotted<string> | null;
  readonly ownNumber: Spotted<string> | null;
}

/** Reads the title out of the head; a line that begins with the word is surer than one that holds it. */
export function formIn(source: Source): Form {
  const { text, folded, head } = source;
  const lines = head.map(({ start, end }) => ({ start, end, words: folded.slice(start, end) }));
  const at = lines.findIndex(({ words }) => title.test(words));
  const index = at >= 0 ? at : lines.findIndex(({ words }) => inLine.test(words));
  const line = lines[index];
  const match = line === undefined ? null : (title.exec(line.words) ?? inLine.exec(line.words));
  const drafted = /(?<![\p{L}])du thao(?![\p{L}])/u.exec(folded.slice(0, source.headEnd));
  const numbered = /(?:^|\s)so\s{0,2}:\s{0,3}(\d{1,5}\s?\/\s?[\p{L}0-9][\p{L}0-9/.-]{0,24})/u.exec(folded.slice(0, source.headEnd));
  const numberAt = numbered === null ? 0 : numbered.index + numbered[0].length - (numbered[1] ?? '').length;
  const common = {
    draft: drafted === null ? null : spotted(text.slice(drafted.index, drafted.index + drafted[0].length), drafted.index, drafted.index + drafted[0].length),
    ownNumber: numbered === null ? null : spotted(wordsAt(source, numberAt, numberAt + (numbered[1] ?? '').length), numberAt, numberAt + (numbered[1] ?? '').length),
  };
  if (line === undefined || match === null) return { form: null, title: null, subject: null, ...common };
  const start = line.start + match.index + match[0].length - (match[1] ?? '').length;
  const end = titleEnd(lines, index);
  const about = fields.exec(folded.slice(start, end));
  return {
    form: spotted(match[1] === 'huong uoc' ? 'huong-uoc' : 'quy-uoc', start, start + (match[1] ?? '').length),
    title: spotted(wordsAt(source, start, end), start, end),
    subject: about === null ? null : spotted(wordsAt(source, start + about.index, start + about.index + about[0].length), start + about.index, start + about.index + about[0].length),
    ...common,
  };
}

/** A title goes on over the next lines until a bracket, a blank line's worth of words, or three lines. */
function titleEnd(lines: readonly { start: number; end: number; words: string }[], from: number): number {
  let end = lines[from]?.end ?? 0;
  for (const { words, end: next } of lines.slice(from + 1, from + 3)) {
    if (/^[(]|^so\s{0,2}:|ngay\s{1,3}\d|^cong hoa|^doc lap/.test(words) || words.length > 120) break;
    end = next;
  }
  return end;
}
