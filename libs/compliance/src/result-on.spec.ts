import * as fc from 'fast-check';
import { resultOn, type DatedRound, type RoundState } from './result-on';

const at = (day: string): string => `${day}T03:00:00.000Z`;
const states = (...steps: [day: string, state: RoundState][]) => steps.map(([day, state]) => ({ at: at(day), state }));
const round = (part: Partial<DatedRound>): DatedRound => ({
  round: 'lần 1', purpose: 'text-in-force', inForceFrom: '2024-03-01', recordedAt: at('2026-01-05'), states: states(['2026-01-05', 'received'], ['2026-01-06', 'ready'], ['2026-02-02', 'approved-clean']), ...part,
});

describe('resultOn', () => {
  it('never lets a draft count, even an approved one', () => {
    expect(resultOn([round({ purpose: 'draft' })], '2026-06-30', at('2026-12-31'))).toBeNull();
  });
  it('ignores a text that was not yet in force on D, or whose entry into force is not recorded', () => {
    expect(resultOn([round({ inForceFrom: '2026-07-01' })], '2026-06-30', at('2026-12-31'))).toBeNull();
    expect(resultOn([round({ inForceFrom: null })], '2026-06-30', at('2026-12-31'))).toBeNull();
  });
  it('ignores what was recorded after K', () => {
    expect(resultOn([round({})], '2026-06-30', at('2026-01-04'))).toBeNull();
    expect(resultOn([round({ recordedAt: at('2026-03-01') })], '2026-06-30', at('2026-02-28'))).toBeNull();
    expect(resultOn([round({})], '2026-06-30', at('2026-02-01'))).toMatchObject({ result: null, state: 'ready' });
  });
  it('lets a reopened result leave the number at once', () => {
    const reopened = round({ states: states(['2026-01-05', 'received'], ['2026-02-02', 'approved-clean'], ['2026-05-05', 'reopened']) });
    expect(resultOn([reopened], '2026-06-30', at('2026-05-04'))).toMatchObject({ result: 'clean' });
    expect(resultOn([reopened], '2026-06-30', at('2026-05-05'))).toEqual({ round: 'lần 1', result: null, state: 'reopened', since: at('2026-05-05') });
  });
  it('falls back to the earlier text when the later one was withdrawn', () => {
    const wrong = round({ round: 'lần 2', inForceFrom: '2025-01-01', recordedAt: at('2026-03-01'), states: states(['2026-03-01', 'received'], ['2026-03-02', 'withdrawn']) });
    expect(resultOn([round({}), wrong], '2026-06-30', at('2026-03-01'))).toMatchObject({ round: 'lần 2', result: null });
    expect(resultOn([round({}), wrong], '2026-06-30', at('2026-03-02'))).toMatchObject({ round: 'lần 1', result: 'clean' });
  });
  it('keeps an old result for the days its text was in force, although a newer text superseded it', () => {
    const old = round({ states: states(['2026-01-05', 'received'], ['2026-02-02', 'approved-not-clean'], ['2026-06-10', 'superseded']) });
    const amended = round({ round: 'lần 2', inForceFrom: '2026-06-01', recordedAt: at('2026-06-10'), states: states(['2026-06-10', 'received'], ['2026-07-01', 'approved-clean']) });
    expect(resultOn([old, amended], '2026-05-31', at('2026-12-31'))).toEqual({ round: 'lần 1', result: 'not-clean', since: at('2026-02-02') });
    expect(resultOn([old, amended], '2026-06-01', at('2026-06-30'))).toMatchObject({ round: 'lần 2', result: null, state: 'received' });
    expect(resultOn([old, amended], '2026-06-01', at('2026-07-01'))).toMatchObject({ round: 'lần 2', result: 'clean' });
  });
  it('says so when a text was superseded before anybody had reviewed it', () => {
    const unread = round({ states: states(['2026-01-05', 'received'], ['2026-02-02', 'superseded']) });
    expect(resultOn([unread], '2026-06-30', at('2026-12-31'))).toMatchObject({ result: null, state: 'superseded' });
  });
  it('takes the copy recorded last when two rounds carry the same day', () => {
    const clearer = round({ round: 'lần 2', recordedAt: at('2026-03-01'), states: states(['2026-03-01', 'ready']) });
    expect(resultOn([clearer, round({})], '2026-06-30', at('2026-12-31'))).toMatchObject({ round: 'lần 2', state: 'ready' });
  });
  it('refuses dates and moments that do not sort as text', () => {
    expect(() => resultOn([round({})], '30/06/2026', at('2026-12-31'))).toThrow(RangeError);
    expect(() => resultOn([round({})], '2026-06-30', '2026-12-31')).toThrow(RangeError);
    expect(() => resultOn([round({ recordedAt: '2026-01-05 10:00:00+07' })], '2026-06-30', at('2026-12-31'))).toThrow(RangeError);
  });

  const codes: readonly RoundState[] = ['received', 'reading', 'unreadable', 'ready', 'in-review', 'commune-opinion', 'submitted', 'approved-clean', 'approved-not-clean', 'rework', 'withdrawn', 'reopened', 'superseded'];
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, '0')}`);
  const anyRound = fc.record({
    round: fc.uuid(), purpose: fc.constantFrom('text-in-force' as const, 'draft' as const), inForceFrom: fc.option(day), recordedAt: day.map(at),
    states: fc.array(fc.record({ at: day.map(at), state: fc.constantFrom(...codes) }), { maxLength: 6 }).map((steps) => [...steps].sort((a, b) => a.at.localeCompare(b.at))),
  });
  it('does not depend on the order of the rounds, and nothing recorded after K changes it', () => {
    fc.assert(fc.property(fc.array(anyRound, { maxLength: 6 }), anyRound, day, day, (rounds, later, on, known) => {
      const answer = resultOn(rounds, on, at(known));
      expect(resultOn([...rounds].reverse(), on, at(known))).toEqual(answer);
      const afterK = rounds.map((each) => ({ ...each, states: [...each.states, { at: at('2026-02-01'), state: 'approved-clean' as const }] }));
      expect(resultOn([...afterK, { ...later, recordedAt: at('2026-02-01') }], on, at(known))).toEqual(answer);
    }));
  });
  it('answers with a round that is no draft, was in force on D, and is not withdrawn', () => {
    fc.assert(fc.property(fc.array(anyRound, { minLength: 1, maxLength: 6 }), day, day, (rounds, on, known) => {
      const answer = resultOn(rounds, on, at(known));
      const chosen = rounds.find((each) => each.round === answer?.round);
      if (answer === null || chosen === undefined) return;
      expect(chosen.purpose).toBe('text-in-force');
      expect(chosen.inForceFrom !== null && chosen.inForceFrom <= on && chosen.recordedAt <= at(known) && answer.since <= at(known)).toBe(true);
      const lastKnown = chosen.states.filter((step) => step.at <= at(known)).at(-1)?.state;
      expect(lastKnown).not.toBe('withdrawn');
      if (answer.result === null) expect(lastKnown).toBe(answer.state);
    }));
  });
});
