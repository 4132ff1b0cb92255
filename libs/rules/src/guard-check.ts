import { sameAmounts } from './amounts';
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

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Tries guards against hits of one reading. */
export class GuardCheck {
  private readonly matcher: Matcher;
  steps = 0;

  constructor(private readonly reading: Reading, private readonly governing: () => readonly Matcher[]) {
    this.matcher = new Matcher(reading);
  }

  /** Null when the guard does not hold for this hit. */
  holds(guard: CompiledGuard, hit: Match, zone: string | undefined): GuardVerdict | null {
    const verdict = this.judge(guard, hit, zone);
    if (verdict && guard.unless.length > 0) {
      const sentence = this.sentenceOf(hit);
      if (guard.unless.some((program) => this.matcher.matchWithin(program, sentence.from, sentence.to))) return null;
    }
    this.steps += this.matcher.steps;
    this.matcher.steps = 0;
    return verdict;
  }

  private judge(guard: CompiledGuard, hit: Match, zone: string | undefined): GuardVerdict | null {
    const { where } = guard.source;
    if (where === 'zone') return zone !== undefined && (guard.source.zones ?? []).includes(zone) ? { match: null } : null;
    if (where === 'same-amounts') return sameAmounts(this.reading, hit) ? { match: null } : null;
    if (where === 'context') return this.inContext(guard.programs) ? { match: null } : null;
    if (where === 'quotation') return this.isQuoted(hit) ? this.anyIn(guard.programs, this.sentenceOf(hit), null) : null;
    if (where === 'before' || where === 'after') return this.beside(guard, hit);
    const extent = where === 'part' ? this.partOf(hit) : where === 'sentence' ? this.sentenceOf(hit) : { from: 0, to: this.reading.tokens.count };
    return this.anyIn(guard.programs, extent, where === 'touches' ? hit : null);
  }

  private anyIn(programs: readonly PatternProgram[], extent: Extent, touching: Match | null): GuardVerdict | null {
    for (const program of programs) {
      if (!touching) {
        const match = this.matcher.matchWithin(program, extent.from, extent.to);
        if (match) return { match };
        continue;
      }
      for (const match of this.matcher.matchAll(program)) if (match.from < touching.to && match.to > touching.from) return { match };
    }
    return null;
  }

  private beside(guard: CompiledGuard, hit: Match): GuardVerdict | null {
    const reach = guard.source.reach ?? 0;
    const crossing = guard.source.crossing ? crossingOf[guard.source.crossing] : 0;
    const isBefore = guard.source.where === 'before';
    for (const program of guard.programs) {
      for (const match of this.matcher.matchAll(program)) {
        const near = isBefore
          ? match.from < hit.from && match.to <= hit.to && match.to >= hit.from - reach && this.clear(match.to, hit.from, crossing, guard.notAcross)
          : match.to > hit.to && match.from >= hit.from && match.from <= hit.to + reach && this.clear(hit.to, match.from, crossing, guard.notAcross);
        if (near) return { match };
      }
    }
    return null;
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

  private isQuoted(hit: Match): boolean {
    for (let at = hit.from; at < hit.to; at += 1) if (this.reading.tokens.quoted[at] === 0) return false;
    return true;
  }

  sentenceOf(hit: Extent): Extent {
    return this.extend(hit, 3);
  }

  partOf(hit: Extent): Extent {
    return this.extend(hit, 2);
  }

  private extend(hit: Extent, strength: number): Extent {
    const { barriers, count } = this.reading.tokens;
    let { from, to } = hit;
    while (from > 0 && (barriers[from] as number) < strength) from -= 1;
    while (to < count && (barriers[to] as number) < strength) to += 1;
    return { from, to };
  }
}
