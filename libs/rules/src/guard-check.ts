import { sameAmounts } from './amounts';
import type { Extent } from './extent';
import { extentAround, firstInside } from './extent';
import type { Match } from './matcher';
import { Matcher } from './matcher';
import type { PatternProgram } from './pattern-program';
import type { Reading } from './reading';
import type { CompiledGuard } from './rulebook';

/** What stands around a clause: the texts that govern it, nearest first, and its zone. */
export interface ClauseContext {
  readonly governing?: readonly string[] | undefined;
  readonly zone?: string | undefined;
}

/** Why a guard holds: the match it stands on, or nothing when it stands on the context. */
export interface GuardVerdict {
  readonly match: Match | null;
}

const crossingOf = { ',': 1, ';': 2 } as const;
/** No pattern of a guard is longer than this many syllables. */
const longestGuard = 60;

/** Tries guards against hits of one reading; each pattern of a guard runs over the text once. */
export class GuardCheck {
  private readonly matcher: Matcher;
  private readonly found = new Map<PatternProgram, readonly Match[]>();

  constructor(private readonly reading: Reading, private readonly governing: () => readonly Matcher[]) {
    this.matcher = new Matcher(reading);
  }

  get steps(): number {
    return this.matcher.steps;
  }

  /** Null when the guard does not hold for this hit. */
  holds(guard: CompiledGuard, hit: Match, zone: string | undefined): GuardVerdict | null {
    const verdict = this.judge(guard, hit, zone);
    if (verdict === null || guard.unless.length === 0) return verdict;
    return this.anyIn(guard.unless, extentAround(this.reading.tokens, hit, 3)) ? null : verdict;
  }

  private judge(guard: CompiledGuard, hit: Match, zone: string | undefined): GuardVerdict | null {
    const { tokens } = this.reading;
    switch (guard.source.where) {
      case 'zone':
        return zone !== undefined && (guard.source.zones ?? []).includes(zone) ? { match: null } : null;
      case 'same-amounts':
        return sameAmounts(this.reading, hit) ? { match: null } : null;
      case 'context':
        return this.inContext(guard.programs) ? { match: null } : null;
      case 'quotation':
        return this.isQuoted(hit) ? this.anyIn(guard.programs, extentAround(tokens, hit, 3)) : null;
      case 'before':
      case 'after':
        return this.beside(guard, hit);
      case 'touches':
        return this.anyIn(guard.programs, { from: hit.from - longestGuard, to: hit.to + longestGuard }, (match) => match.from < hit.to && match.to > hit.from);
      case 'clause':
        return this.anyIn(guard.programs, { from: 0, to: tokens.count });
      default:
        return this.anyIn(guard.programs, extentAround(tokens, hit, guard.source.where === 'part' ? 2 : 3));
    }
  }

  private matchesOf(program: PatternProgram): readonly Match[] {
    let known = this.found.get(program);
    if (!known) {
      known = this.matcher.matchAll(program, Infinity);
      this.found.set(program, known);
    }
    return known;
  }

  private anyIn(programs: readonly PatternProgram[], extent: Extent, isWanted?: (match: Match) => boolean): GuardVerdict | null {
    for (const program of programs) {
      const match = firstInside(this.matchesOf(program), extent, isWanted);
      if (match) return { match };
    }
    return null;
  }

  private beside(guard: CompiledGuard, hit: Match): GuardVerdict | null {
    const reach = guard.source.reach ?? 0;
    const crossing = guard.source.crossing ? crossingOf[guard.source.crossing] : 0;
    const { notAcross } = guard;
    if (guard.source.where === 'before') {
      return this.anyIn(guard.programs, { from: hit.from - reach - longestGuard, to: hit.to }, (match) =>
        match.from < hit.from && match.to >= hit.from - reach && this.clear(match.to, hit.from, crossing, notAcross));
    }
    return this.anyIn(guard.programs, { from: hit.from, to: hit.to + reach + longestGuard }, (match) =>
      match.to > hit.to && match.from <= hit.to + reach && this.clear(hit.to, match.from, crossing, notAcross));
  }

  /** No stop word and no punctuation stronger than `crossing` before the tokens from `from` to `to`, both included. */
  private clear(from: number, to: number, crossing: number, stops: Int32Array | null): boolean {
    for (let at = from; at <= to && at < this.reading.tokens.count; at += 1) {
      if ((this.reading.tokens.barriers[at] as number) > crossing) return false;
      if (stops && at < to && this.standsAt(stops, at)) return false;
    }
    return true;
  }

  private standsAt(concepts: Int32Array, token: number): boolean {
    for (let occurrence = this.reading.firstAt(token); occurrence !== -1; occurrence = this.reading.nextAtSame(occurrence)) {
      if (concepts.includes(this.reading.concepts[occurrence] as number)) return true;
    }
    return false;
  }

  private inContext(programs: readonly PatternProgram[]): boolean {
    return this.governing().some((matcher) => programs.some((program) => matcher.matchAll(program, 1).length > 0));
  }

  /** Most of what matched stands in quotation marks. */
  private isQuoted(hit: Match): boolean {
    const quoted = hit.parts.filter((part) => this.reading.tokens.quoted[part.from] === 1);
    return quoted.length * 2 > hit.parts.length;
  }
}
