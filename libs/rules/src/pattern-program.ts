import type { PatternNode } from './pattern-syntax';
import { PatternProblem } from './pattern-syntax';

export const op = { concepts: 0, gap: 1, split: 2, jump: 3, sentenceStart: 4, match: 5, mark: 6 } as const;

/** One pattern as instructions: per instruction an operation and two operands. */
export interface PatternProgram {
  readonly source: string;
  readonly code: Int32Array;
  /** Concept sets asked for: per set the concept ids. */
  readonly sets: readonly Int32Array[];
  /** Concepts one of which begins every match. */
  readonly first: Int32Array;
  /** Sets that every match needs; a text without one of them is never tried. */
  readonly needs: readonly Int32Array[];
}

type ConceptId = (name: string) => number;

class Builder {
  readonly code: number[] = [];
  readonly sets: Int32Array[] = [];
  private afterGap = true;

  constructor(private readonly idOf: ConceptId) {}

  set(names: readonly string[]): number {
    this.sets.push(Int32Array.from(names.map((name) => this.idOf(name))));
    return this.sets.length - 1;
  }

  emit(operation: number, a = 0, b = 0): number {
    this.code.push(operation, a, b);
    return this.code.length / 3 - 1;
  }

  patch(at: number, operand: 1 | 2, value: number): void {
    this.code[at * 3 + operand] = value;
  }

  get here(): number {
    return this.code.length / 3;
  }

  /** Adjacent parts may not have punctuation between them. */
  node(node: PatternNode): void {
    if (node.kind === 'concepts') {
      if (!this.afterGap) this.gap(0, 0, []);
      this.emit(op.concepts, this.set(node.names));
      this.afterGap = false;
    } else if (node.kind === 'gap') {
      this.gap(node.most, node.crossing, node.without);
      this.afterGap = true;
    } else if (node.kind === 'sequence') {
      for (const part of node.parts) this.node(part);
    } else if (node.kind === 'choice') this.choice(node.options);
    else if (node.kind === 'mark') {
      this.emit(op.mark, node.strength);
      this.afterGap = true;
    } else this.emit(op.sentenceStart);
  }

  private gap(most: number, crossing: number, without: readonly string[]): void {
    const forbidden = without.length > 0 ? this.set(without) + 1 : 0;
    this.emit(op.gap, most, crossing | (forbidden << 3));
  }

  private choice(options: readonly PatternNode[]): void {
    const before = this.afterGap;
    const exits: number[] = [];
    options.forEach((option, index) => {
      const isLast = index === options.length - 1;
      const split = isLast ? -1 : this.emit(op.split);
      if (split >= 0) this.patch(split, 1, this.here);
      this.afterGap = before;
      this.node(option);
      if (!isLast) {
        exits.push(this.emit(op.jump));
        this.patch(split, 2, this.here);
      }
    });
    for (const exit of exits) this.patch(exit, 1, this.here);
    this.afterGap = before && options.some((option) => isEmpty(option));
  }
}

const isEmpty = (node: PatternNode): boolean => {
  if (node.kind === 'sequence') return node.parts.every(isEmpty);
  if (node.kind === 'choice') return node.options.some(isEmpty);
  return node.kind === 'sentence-start' || node.kind === 'mark';
};

const firstNames = (node: PatternNode): string[] => {
  if (node.kind === 'concepts') return [...node.names];
  if (node.kind === 'choice') return node.options.flatMap(firstNames);
  if (node.kind !== 'sequence') return [];
  const names: string[] = [];
  for (const part of node.parts) {
    if (part.kind === 'gap' || part.kind === 'mark') throw new PatternProblem('a pattern may not begin with a gap');
    names.push(...firstNames(part));
    if (!isEmpty(part)) return names;
  }
  return names;
};

const neededNames = (node: PatternNode): (readonly string[])[] => {
  if (node.kind === 'concepts') return [node.names];
  if (node.kind === 'sequence') return node.parts.flatMap(neededNames);
  if (node.kind !== 'choice' || node.options.some(isEmpty)) return [];
  const perOption = node.options.map(neededNames);
  if (perOption.some((needs) => needs.length === 0)) return [];
  const smallest = perOption.map((needs) => needs.reduce((best, next) => (next.length < best.length ? next : best)));
  return [[...new Set(smallest.flat())]];
};

/** Compiles a parsed pattern; `idOf` gives (or makes) the number of a concept or literal. */
export const compilePattern = (source: string, node: PatternNode, idOf: ConceptId): PatternProgram => {
  const builder = new Builder(idOf);
  builder.node(node);
  builder.emit(op.match);
  const first = [...new Set(firstNames(node).map(idOf))];
  if (first.length === 0) throw new PatternProblem(`pattern "${source}" asks for nothing`);
  return {
    source,
    code: Int32Array.from(builder.code),
    sets: builder.sets,
    first: Int32Array.from(first),
    needs: neededNames(node).map((names) => Int32Array.from([...new Set(names.map(idOf))])),
  };
};
