import { extentAround, firstInside } from './extent';
import type { SilencedHit } from './finding';
import type { ClauseContext } from './guard-check';
import { GuardCheck } from './guard-check';
import { rankOf } from './finding-order';
import type { Match } from './matcher';
import { Matcher } from './matcher';
import { Reading } from './reading';
import type { GuardSource } from './rule-source';
import type { CompiledPattern, Rulebook } from './rulebook';
import type { Judged } from './settle';
import { topicsAround } from './topics';
import { writeFinding } from './write-finding';

/** What the scanner needs to know of a clause. */
export interface ScannedClause {
  readonly text: string;
  readonly index: number;
  readonly address: string;
  /** Where the clause's text begins in the whole text. */
  readonly offset: number;
  readonly context: ClauseContext;
}

export interface ClauseResult {
  readonly judged: Judged[];
  readonly silenced: SilencedHit[];
}

/** Guards switched off by id, for measuring what each is worth. */
export interface ScannerOptions {
  readonly withoutGuards?: ReadonlySet<string> | undefined;
  readonly trace?: boolean | undefined;
  /** Keep findings that another one over the same words makes superfluous. */
  readonly keepAll?: boolean | undefined;
}

/** Scans clauses one after the other with one rulebook; holds the working memory, so use one per thread. */
export class Scanner {
  private readonly reading: Reading;
  private readonly matcher: Matcher;
  private readonly governing = new Map<string, { reading: Reading; matcher: Matcher }>();
  private readonly tried: Int32Array;
  private stamp = 0;
  private guardSteps = 0;

  constructor(private readonly rulebook: Rulebook, private readonly options: ScannerOptions = {}) {
    this.reading = new Reading(rulebook.lexicon);
    this.matcher = new Matcher(this.reading);
    this.tried = new Int32Array(rulebook.patternCount);
  }

  /** Work done so far: characters read plus automaton, pattern and guard steps. */
  get steps(): number {
    let steps = this.reading.steps + this.matcher.steps + this.guardSteps;
    for (const { reading, matcher } of this.governing.values()) steps += reading.steps + matcher.steps;
    return steps;
  }

  scan(clause: ScannedClause): ClauseResult {
    const { reading, rulebook } = this;
    reading.read(clause.text);
    this.stamp += 1;
    const result: ClauseResult = { judged: [], silenced: [] };
    let check: GuardCheck | null = null;
    for (const concept of reading.seen) {
      const patterns = rulebook.byConcept[concept];
      if (!patterns) continue;
      for (const pattern of patterns) {
        if (this.tried[pattern.index] === this.stamp) continue;
        this.tried[pattern.index] = this.stamp;
        const hits = this.hitsOf(pattern, clause.context);
        if (hits.length === 0) continue;
        check ??= new GuardCheck(reading, () => this.matchersOf(clause.context));
        for (const hit of hits) this.judge(pattern, hit, clause, check, result);
      }
    }
    if (check) this.guardSteps += check.steps;
    return result;
  }

  private hitsOf(pattern: CompiledPattern, context: ClauseContext): Match[] {
    const [first] = pattern.programs;
    if (pattern.programs.length === 1) return this.matcher.matchAll(first as CompiledPattern['programs'][number]);
    if (pattern.within === 'sentence') return this.inOneSentence(pattern);
    const matches: Match[] = [];
    for (const program of pattern.programs) {
      const [match] = this.matcher.matchAll(program, 1);
      if (match) matches.push(match);
      else if (pattern.within !== 'clause-and-heading' || !this.matchersOf(context).some((matcher) => matcher.matchAll(program, 1).length > 0)) return [];
    }
    return [join(matches)];
  }

  private inOneSentence(pattern: CompiledPattern): Match[] {
    const [first = [], ...rest] = pattern.programs.map((program) => this.matcher.matchAll(program));
    return first.flatMap((match) => {
      const sentence = extentAround(this.reading.tokens, match, 3);
      const others = rest.map((matches) => firstInside(matches, sentence)).filter((other) => other !== null);
      return others.length === rest.length ? [join([match, ...others])] : [];
    });
  }

  private judge(pattern: CompiledPattern, hit: Match, clause: ScannedClause, check: GuardCheck, result: ClauseResult): void {
    const off = this.options.withoutGuards;
    let lowered: GuardSource | null = null;
    for (const guard of pattern.rule.guards) {
      if (off?.has(guard.source.id)) continue;
      const verdict = check.holds(guard, hit, clause.context.zone);
      if (!verdict) continue;
      if (guard.source.lowersTo !== undefined) {
        if (rankOf(guard.source.lowersTo) < rankOf(pattern.rule.severity)) lowered = guard.source;
        continue;
      }
      if (this.options.trace) result.silenced.push(this.silence(pattern, hit, clause, guard.source, verdict.match));
      return;
    }
    const topics = topicsAround(this.rulebook, this.reading, hit, () => this.matchersOf(clause.context));
    result.judged.push({ finding: writeFinding(this.rulebook, this.reading, pattern, hit, clause, topics, lowered), topics });
  }

  private silence(pattern: CompiledPattern, hit: Match, clause: ScannedClause, guard: { id: string; label: string }, by: Match | null): SilencedHit {
    const { tokens, text } = this.reading;
    const span = (match: Match): readonly [number, number] => [tokens.starts[match.from] as number, tokens.ends[match.to - 1] as number];
    const [start, end] = span(hit);
    return {
      rule: pattern.rule.source.id,
      guard: guard.id,
      guardLabel: guard.label,
      clause: clause.index,
      start: start + clause.offset,
      end: end + clause.offset,
      quote: text.slice(start, end),
      because: by ? text.slice(...span(by)) : undefined,
    };
  }

  /** Readings of the governing texts, kept because neighbours share them. */
  private matchersOf(context: ClauseContext): Matcher[] {
    return (context.governing ?? []).map((text) => {
      let known = this.governing.get(text);
      if (!known) {
        if (this.governing.size > 256) this.dropGoverning();
        const reading = new Reading(this.rulebook.lexicon);
        reading.read(text);
        known = { reading, matcher: new Matcher(reading) };
        this.governing.set(text, known);
      }
      return known.matcher;
    });
  }

  private dropGoverning(): void {
    for (const { reading, matcher } of this.governing.values()) this.guardSteps += reading.steps + matcher.steps;
    this.governing.clear();
  }
}

const join = (matches: readonly Match[]): Match => ({
  from: Math.min(...matches.map((match) => match.from)),
  to: Math.max(...matches.map((match) => match.to)),
  parts: matches.flatMap((match) => match.parts).sort((a, b) => a.from - b.from),
});
