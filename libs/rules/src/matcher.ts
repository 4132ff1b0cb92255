import type { PatternProgram } from './pattern-program';
import { op } from './pattern-program';
import type { Reading } from './reading';

/** One concept found as part of a match; tokens from (inclusive) to (exclusive). */
export interface MatchedPart {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  readonly weak: boolean;
}

export interface Match {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly MatchedPart[];
}

/** Runs pattern programs over a reading; every (instruction, token) is tried at most once per hit. */
export class Matcher {
  private visited = new Int32Array(1024);
  private stamp = 0;
  private readonly stack: number[] = [];
  steps = 0;

  constructor(private readonly reading: Reading) {}

  /** The text this matcher works on. */
  get over(): Reading {
    return this.reading;
  }

  /** All matches that do not overlap, from left to right. */
  matchAll(program: PatternProgram, limit = 64): Match[] {
    const found: Match[] = [];
    if (!program.needs.every((set) => this.reading.hasAny(set))) return found;
    this.prepare(program);
    let from = 0;
    for (const start of this.startsOf(program)) {
      if (start < from) continue;
      const match = this.matchAt(program, start);
      if (!match) continue;
      found.push(match);
      if (found.length >= limit) break;
      from = match.to;
      this.stamp += 1;
    }
    return found;
  }

  private prepare(program: PatternProgram): void {
    const size = (program.code.length / 3) * (this.reading.tokens.count + 1);
    if (this.visited.length < size) this.visited = new Int32Array(size * 2);
    this.stamp += 1;
  }

  private startsOf(program: PatternProgram): number[] {
    const starts: number[] = [];
    const { first } = program;
    for (let i = 0; i < first.length; i += 1) {
      for (let at = this.reading.firstOf(first[i] as number); at !== -1; at = this.reading.nextOfSame(at)) starts.push(this.reading.starts[at] as number);
    }
    if (first.length > 1) starts.sort((a, b) => a - b);
    this.steps += starts.length;
    return starts;
  }

  private matchAt(program: PatternProgram, start: number): Match | null {
    this.stack.length = 0;
    if (!this.run(program, 0, start, start)) return null;
    const parts: MatchedPart[] = this.stack.map((occurrence) => ({
      concept: this.reading.concepts[occurrence] as number,
      from: this.reading.starts[occurrence] as number,
      to: this.reading.ends[occurrence] as number,
      weak: this.reading.weak[occurrence] === 1,
    }));
    return { from: start, to: parts.reduce((end, part) => Math.max(end, part.to), start), parts };
  }

  private run(program: PatternProgram, pc: number, at: number, start: number): boolean {
    const { tokens } = this.reading;
    const key = pc * (tokens.count + 1) + at;
    this.steps += 1;
    if (this.visited[key] === this.stamp) return false;
    this.visited[key] = this.stamp;
    const operation = program.code[pc * 3] as number;
    const a = program.code[pc * 3 + 1] as number;
    const b = program.code[pc * 3 + 2] as number;
    switch (operation) {
      case op.match:
        return true;
      case op.jump:
        return this.run(program, a, at, start);
      case op.split:
        return this.run(program, a, at, start) || this.run(program, b, at, start);
      case op.sentenceStart:
        return at < tokens.count && (tokens.barriers[at] as number) >= 2 && this.run(program, pc + 1, at, start);
      case op.mark:
        return at < tokens.count && (tokens.barriers[at] as number) >= a && this.run(program, pc + 1, at, start);
      case op.concepts:
        return at < tokens.count && this.runConcepts(program, pc, a, at, start);
      default:
        return this.runGap(program, pc, a, b, at, start);
    }
  }

  private runConcepts(program: PatternProgram, pc: number, set: number, at: number, start: number): boolean {
    const wanted = program.sets[set] as Int32Array;
    const { reading } = this;
    for (let occurrence = reading.firstAt(at); occurrence !== -1; occurrence = reading.nextAtSame(occurrence)) {
      this.steps += 1;
      if (!wanted.includes(reading.concepts[occurrence] as number)) continue;
      const depth = this.stack.length;
      this.stack.push(occurrence);
      if (this.run(program, pc + 1, reading.ends[occurrence] as number, start)) return true;
      this.stack.length = depth;
    }
    return false;
  }

  private runGap(program: PatternProgram, pc: number, most: number, operand: number, at: number, start: number): boolean {
    const { tokens } = this.reading;
    const crossing = operand & 7;
    const forbidden = operand >> 3;
    const last = Math.min(tokens.count - 1, at + most);
    for (let next = at; next <= last; next += 1) {
      if (next > start && (tokens.barriers[next] as number) > crossing) return program.code[(pc + 1) * 3] === op.mark && this.run(program, pc + 1, next, start);
      if (this.run(program, pc + 1, next, start)) return true;
      if (forbidden > 0 && this.standsAt(program.sets[forbidden - 1] as Int32Array, next)) return false;
    }
    return false;
  }

  private standsAt(concepts: Int32Array, token: number): boolean {
    for (let occurrence = this.reading.firstAt(token); occurrence !== -1; occurrence = this.reading.nextAtSame(occurrence)) {
      if (concepts.includes(this.reading.concepts[occurrence] as number)) return true;
    }
    return false;
  }
}
