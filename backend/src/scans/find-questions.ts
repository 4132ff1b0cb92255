import { contextOf, type Clause, type ClauseTree } from '@huong-uoc/clauses';
import type { Finding, Rulebook } from '@huong-uoc/rules';
import { isSyllable, lookAlikes } from '@huong-uoc/text';
import { scanDocument } from '../rulebooks';
import type { DoubtfulWord } from './doubtful-word';

/** A doubtful word on which an alarm hinges: read one way it stands, read another way it does not. */
export interface DoubtQuestion {
  readonly word: DoubtfulWord;
  readonly clause: number;
  /** The other readings that change what is found, likeliest first; with the likeliest that does not, where the word as read is none. */
  readonly readings: readonly string[];
  /** The findings that fall with another reading; empty where it is another reading that raises one. */
  readonly hinging: readonly Finding[];
}

/** Two other readings are as many as a person can weigh at a glance; another word is typed. */
const mostReadings = 2;
/** So many rescans of a few clauses take about a second; past that the surest words go unasked and their findings stand as alarms. */
const mostRescans = 4000;

/**
 * The questions worth five seconds: of every doubtful word each look-alike is put in its place and the clauses it bears on are
 * scanned again. Only where that raises or drops an alarm is there a question. `findings` are those of the text as it stands.
 */
export function findQuestions(rulebook: Rulebook, tree: ClauseTree, words: readonly DoubtfulWord[], findings: readonly Finding[]): readonly DoubtQuestion[] {
  const bearing = new Bearing(tree);
  let rescans = 0;
  const questions: DoubtQuestion[] = [];
  for (const word of [...words].sort((a, b) => a.confidence - b.confidence)) {
    const clause = tree.clauses.find(({ start, end }) => start <= word.start && word.end <= end);
    const others = lookAlikes(word.word);
    if (clause === undefined || unscanned.has(clause.zone) || rescans + others.length > mostRescans) continue;
    rescans += others.length;
    const question = weigh(rulebook, tree, { word, clause, others, borne: bearing.of(clause.index), findings });
    if (question !== null) questions.push(question);
  }
  return questions.sort((a, b) => a.word.start - b.word.start);
}

const unscanned = new Set<Clause['zone']>(['letterhead', 'signatures']);

interface Weighed {
  readonly word: DoubtfulWord;
  readonly clause: Clause;
  readonly others: readonly string[];
  readonly borne: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

function weigh(rulebook: Rulebook, tree: ClauseTree, { word, clause, others, borne, findings }: Weighed): DoubtQuestion | null {
  const standing = findings.filter((finding) => borne.has(finding.clause) && isAlarm(finding));
  const hinging = new Set<Finding>();
  const changing: string[] = [];
  let keeping: string | null = null;
  for (const other of others) {
    const found = scanDocument(rulebook, readOtherwise(tree, word, other, borne)).findings.filter(isAlarm);
    const falls = standing.filter((finding) => !found.some((again) => saysTheSame(again, finding)));
    const rises = found.some((alarm) => !standing.some((finding) => saysTheSame(finding, alarm)));
    if (falls.length === 0 && !rises) {
      keeping ??= isSyllable(word.word) ? null : other;
      continue;
    }
    changing.push(other);
    falls.forEach((finding) => hinging.add(finding));
    if (changing.length === mostReadings) break;
  }
  if (changing.length === 0) return null;
  return { word, clause: clause.index, readings: others.filter((other) => other === keeping || changing.includes(other)), hinging: [...hinging] };
}

/** What asks for change or for a decision; words for equality are good news either way. */
const isAlarm = ({ severity }: Finding): boolean => severity !== 'positive';

/** Another rule on other words may still say the same of the clause: then nothing hinges on the word. */
const saysTheSame = (a: Finding, b: Finding): boolean => a.clause === b.clause && a.severity === b.severity && a.direction === b.direction;

/** The tree with the word read otherwise; clauses it has no bearing on are kept for their headings alone. */
function readOtherwise(tree: ClauseTree, { start, end }: DoubtfulWord, other: string, borne: ReadonlySet<number>): ClauseTree {
  const text = tree.text.slice(0, start) + other + tree.text.slice(end);
  const by = other.length - (end - start);
  const shift = (offset: number) => (offset >= end ? offset + by : offset);
  const clauses = tree.clauses.map((clause): Clause => {
    const [from, to] = [shift(clause.start), shift(clause.end)];
    return { ...clause, start: from, end: to, text: text.slice(from, to), zone: borne.has(clause.index) ? clause.zone : 'letterhead' };
  });
  return { text, clauses };
}

/** Which clauses a clause bears on: itself and all it governs as heading or lead-in. */
class Bearing {
  private readonly governed = new Map<number, Set<number>>();

  constructor(tree: ClauseTree) {
    for (const { index } of tree.clauses) {
      for (const at of [index, ...contextOf(tree, index).map((context) => context.index)]) {
        const group = this.governed.get(at);
        if (group === undefined) this.governed.set(at, new Set([index]));
        else group.add(index);
      }
    }
  }

  of(clause: number): ReadonlySet<number> {
    return this.governed.get(clause) ?? new Set([clause]);
  }
}
