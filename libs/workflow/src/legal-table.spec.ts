import * as fc from 'fast-check';
import { legalActIds, legalActs, legalGroundIds, legalGrounds, type LegalAct } from './legal-acts';
import { dossierChecklist, eraOn, legalEraIds, legalEras } from './legal-eras';
import { blankEvent, nothingYet, type LegalEvent, type LegalStanding, type Votes } from './legal-facts';
import { legalNeedRules, legalNeeds } from './legal-needs';
import { finalLegalStates, inForceStates, legalStates, type LegalState } from './legal-states';
import { allowedActs, foldLegal, legalStep, replayLegal } from './legal-step';
import { legalTable, type LegalRow } from './legal-table';
import { clockRuns, clocksOfResult } from './legal-clocks';
import { lawfulPaths } from './lawful-paths';
import { warningsOf } from './legal-warnings';

const rows: readonly LegalRow[] = legalTable;
const nextOf = (state: LegalState): readonly LegalState[] => rows.filter((row) => row.from.includes(state)).map((row) => (row.to === 'same' ? state : row.to));
const reach = (from: LegalState): ReadonlySet<LegalState> => {
  const seen = new Set<LegalState>([from]);
  for (const state of seen) nextOf(state).forEach((next) => seen.add(next));
  return seen;
};
const votes = (inFavour: number, some: Partial<Votes> = {}): Votes => ({ households: 100, present: 80, inFavour, form: 'meeting', afterFailedMeeting: false, setsLevies: false, ...some });
const event = (act: LegalAct, on: string, some: Partial<LegalEvent> = {}): LegalEvent => ({ ...blankEvent, act, on, number: '12/QĐ-UBND', issuer: 'Ủy ban nhân dân xã', ...some });
const inForce: LegalStanding = { ...nothingYet, state: 'in-force', since: '2020-01-01' };
const suspend = event('suspension-part', '2026-03-02', { ground: '12-1-b', clauses: ['Điều 5'], reason: 'Con gái không được chia đất.', deadline: '2026-06-01' });
const refused = (standing: LegalStanding, what: LegalEvent) => {
  const step = legalStep(standing, what);
  return step.ok ? null : step.why === 'no-such-act' ? 'no-such-act' : step.unmet;
};
const after = (standing: LegalStanding, ...events: LegalEvent[]): LegalStanding => {
  const { standing: end, broken } = replayLegal(standing, events);
  expect(broken).toBeNull();
  return end;
};

describe('the legal table as a graph', () => {
  it('never lets two rows answer the same act in the same status', () => {
    const keys = rows.flatMap((row) => row.from.map((from) => `${from} ${row.act}`));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('reaches every status from nothing, and ends only with whole abolition or replacement', () => {
    expect([...reach('not-adopted')].sort()).toEqual([...legalStates].sort());
    expect(legalStates.filter((state) => nextOf(state).length === 0)).toEqual(finalLegalStates);
  });

  it('lets every charter that has not ended come into force again', () => {
    const ends: readonly LegalState[] = finalLegalStates;
    for (const state of legalStates.filter((each) => !ends.includes(each))) expect([state, inForceStates.some((good) => reach(state).has(good))]).toEqual([state, true]);
  });

  it('uses every act, need and ground it names', () => {
    expect(legalActIds.filter((act) => !rows.some((row) => row.act === act))).toEqual([]);
    expect(legalNeeds.filter((need) => !rows.some((row) => (row.needs as readonly string[]).includes(need)))).toEqual([]);
    expect(legalGroundIds.filter((ground) => !rows.some((row) => row.act === legalGrounds[ground].act))).toEqual([]);
  });

  it('asks every act to keep the order of days, every paper of the committee for its number, and cites an article of the decree', () => {
    for (const row of rows) {
      expect([row.act, row.needs.includes('in-order')]).toEqual([row.act, true]);
      expect([row.act, row.needs.includes('paper-numbered')]).toEqual([row.act, legalActs[row.act].numbered]);
      expect([row.act, row.article === null || /^Nghị định 61\/2023 Điều (9|10|11|12|13|14|18)\b/.test(row.article)]).toEqual([row.act, true]);
    }
  });
});

describe('what the law does not know is refused', () => {
  it('refuses a whole suspension from a content finding', () => {
    const whole = event('suspension-whole', '2026-03-02', { ground: '12-1-b', reason: 'Nội dung', deadline: '2026-06-01' });
    expect(refused(inForce, whole)).toEqual(['ground-is-procedure']);
    expect(refused(inForce, { ...whole, ground: '12-1-a' })).toBeNull();
  });

  it('refuses a partial abolition without a partial suspension, before it lapsed, and of clauses that were not suspended', () => {
    const abolish = event('abolition-part', '2026-06-02', { clauses: ['Điều 5'] });
    expect(refused(inForce, abolish)).toBe('no-such-act');
    const suspended = after(inForce, suspend);
    expect(refused(suspended, { ...abolish, on: '2026-06-01' })).toEqual(['partial-suspension-lapsed']);
    expect(refused(suspended, { ...abolish, clauses: ['Điều 9'] })).toEqual(['only-suspended-clauses']);
    expect(after(suspended, abolish)).toMatchObject({ state: 'abolished-part', suspension: null });
  });

  it('refuses a suspension without clause, reason or a deadline after it', () => {
    expect(refused(inForce, { ...suspend, clauses: [], reason: ' ', deadline: '2026-03-02' })).toEqual(['clauses-named', 'reason-given', 'deadline-set']);
  });

  it('refuses to end a suspension without something adopted, and knows no other end but abolition', () => {
    const suspended = after(inForce, suspend);
    expect(refused(suspended, event('re-recognition', '2026-05-01'))).toEqual(['adopted-again']);
    expect(refused(suspended, event('amendment', '2026-05-01'))).toBe('no-such-act');
    expect(after(suspended, event('amendment-adoption', '2026-04-20', { votes: votes(60) }), event('re-recognition', '2026-05-01'))).toMatchObject({ state: 'amended', suspension: null, textSince: '2026-05-01' });
  });

  it('refuses abolition for a lapsed whole suspension that never was', () => {
    expect(refused(inForce, event('abolition-whole', '2026-03-02', { ground: '14-1-b' }))).toEqual(['whole-suspension-lapsed']);
    expect(refused(inForce, event('abolition-whole', '2026-03-02', { ground: '12-1-a' }))).toEqual(['ground-for-abolition']);
    expect(after(inForce, event('abolition-whole', '2026-03-02', { ground: '14-1-a' })).state).toBe('abolished-whole');
  });

  it('refuses a paper without number, one older than the last, and anything after the end', () => {
    expect(refused(inForce, { ...suspend, number: null })).toEqual(['paper-numbered']);
    expect(refused(after(inForce, suspend), event('complaint-answered', '2026-03-01', { reason: 'x' }))).toEqual(['in-order']);
    expect(refused({ ...inForce, state: 'replaced' }, suspend)).toBe('no-such-act');
  });

  it('names a survivor only where a village was merged', () => {
    expect(refused(inForce, event('survival', '2026-03-02'))).toEqual(['village-merged']);
    expect(after({ ...inForce, villageEnded: true }, event('survival', '2026-03-02')).survives).toBe(true);
  });
});

describe('votes', () => {
  const adopt = (given: Votes | null, on = '2024-03-02') => refused(nothingYet, event('adoption', on, { votes: given }));
  it('refuses half of all households, and more than half of those present that is not more than half of all', () => {
    expect(adopt(votes(50))).toEqual(['votes-carry']);
    expect(adopt(votes(50, { present: 60 }))).toEqual(['votes-carry']);
    expect(adopt(votes(51))).toBeNull();
  });
  it('refuses a meeting of half of the households, more in favour than came, and a ballot without a failed meeting', () => {
    expect(adopt(votes(51, { present: 50 }))).toEqual(['quorum-met']);
    expect(adopt(votes(70, { present: 60 }))).toEqual(['quorum-met']);
    expect(adopt(votes(51, { form: 'ballot', present: null }))).toEqual(['ballot-after-meeting']);
    expect(adopt(votes(51, { form: 'ballot', present: null, afterFailedMeeting: true }))).toBeNull();
  });
  it('refuses more in favour than there are, and an adoption of today without its vote', () => {
    expect(adopt(votes(101))).toContain('votes-counted');
    expect(adopt(null)).toEqual(['votes-counted']);
  });
  it('measures an old paper by its own time: no vote asked for, none refused, the doubt said', () => {
    expect(adopt(null, '2016-05-01')).toBeNull();
    expect(adopt(votes(40), '2016-05-01')).toBeNull();
    expect(warningsOf(event('adoption', '2016-05-01', { votes: votes(40) }), { earliestVote: null, recordedOn: '2016-05-01' })).toEqual(['law-not-checked', 'not-over-half']);
  });
  it('only warns of levies below two thirds', () => {
    const of = (inFavour: number) => warningsOf(event('adoption', '2024-03-02', { votes: votes(inFavour, { setsLevies: true }) }), { earliestVote: '2024-03-03', recordedOn: '2024-03-02' });
    expect([of(66), of(67)]).toEqual([['levies-two-thirds', 'posted-too-short'], ['posted-too-short']]);
  });
});

describe('eras', () => {
  it('follow each other without gap', () => {
    expect(['1999-01-01', '2018-06-30', '2018-07-01', '2023-06-30', '2023-07-01', '2023-08-15', '2023-08-16'].map(eraOn)).toEqual(['CT-24-1998', 'CT-24-1998', 'QD-22-2018', 'QD-22-2018', 'LUAT-10-2022', 'LUAT-10-2022', 'ND-61-2023']);
    expect(legalEraIds.map((era) => eraOn(legalEras[era].to ?? '2999-01-01'))).toEqual(legalEraIds);
  });
  it('never ask an old charter for the forms of 2023', () => {
    for (const era of legalEraIds) expect([era, dossierChecklist(era).some(({ form }) => form !== null)]).toEqual([era, era === 'ND-61-2023']);
    expect(dossierChecklist('ND-61-2023').map(({ form }) => form)).toEqual(['Mẫu số 01', 'Mẫu số 02', null]);
  });
  it('let an old paper be recorded without number, ground, reason or deadline', () => {
    expect(after(nothingYet, { ...event('adoption', '2012-01-01'), number: null }, { ...event('recognition', '2012-02-01'), number: null, issuer: null }, { ...event('amendment', '2019-02-01'), number: null }).state).toBe('amended');
  });
});

describe('clocks', () => {
  it('run from their act to the act that answers it, by whom and by which article', () => {
    const runs = clockRuns([event('adoption', '2026-01-05'), event('dossier-received', '2026-01-08'), event('recognition', '2026-01-12'), event('matter-received', '2026-03-02'), suspend]);
    expect(runs).toEqual([
      { clock: 'dossier', startedOn: '2026-01-05', endedOn: '2026-01-08', deadline: null },
      { clock: 'decision', startedOn: '2026-01-08', endedOn: '2026-01-12', deadline: null },
      { clock: 'sending', startedOn: '2026-01-12', endedOn: null, deadline: null },
      { clock: 'suspension', startedOn: '2026-03-02', endedOn: '2026-03-02', deadline: null },
      { clock: 'abolition', startedOn: '2026-03-02', endedOn: '2026-03-02', deadline: null },
      { clock: 'repair', startedOn: '2026-03-02', endedOn: null, deadline: '2026-06-01' },
    ]);
  });
  it('do not run for papers older than the decree', () => {
    expect(clockRuns([event('adoption', '2023-08-15')])).toEqual([]);
  });
  it('of a sent result are those of suspension and abolition', () => {
    expect(clocksOfResult).toEqual(['suspension', 'abolition']);
  });
});

describe('the lawful paths', () => {
  it('are always the same four with their articles, and none is chosen', () => {
    for (const state of legalStates) expect(lawfulPaths({ ...inForce, state }).map(({ id, articles }) => [id, articles.length > 0])).toEqual([['amend', true], ['suspend-part', true], ['abolish', true], ['no-basis', true]]);
    expect(lawfulPaths(inForce).map(({ open }) => open)).toEqual([true, true, true, true]);
    expect(lawfulPaths({ ...inForce, state: 'replaced' }).map(({ open }) => open)).toEqual([false, false, false, false]);
  });
});

describe('any ledger', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-01-${String(d).padStart(2, '0')}`);
  const anyEvent: fc.Arbitrary<LegalEvent> = fc.record({
    act: fc.constantFrom(...legalActIds), on: day, number: fc.constantFrom(null, '1/QĐ'), issuer: fc.constantFrom(null, 'UBND'), ground: fc.constantFrom(null, ...legalGroundIds),
    clauses: fc.subarray(['Điều 1', 'Điều 2']), deadline: fc.option(day), reason: fc.constantFrom(null, 'lý do'), votes: fc.option(fc.constant(votes(60))), papers: fc.constant([]),
  });

  it('never suspends as a whole for content, never abolishes in part what was not suspended, never ends a suspension otherwise', () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.boolean(), (events, villageEnded) => {
      let standing: LegalStanding = { ...inForce, villageEnded };
      for (const next of events) {
        const step = legalStep(standing, next);
        if (!step.ok) continue;
        if (next.act === 'suspension-whole') expect(next.ground).toBe('12-1-a');
        if (next.act === 'abolition-part') expect(standing.suspension?.extent).toBe('part');
        if (standing.suspension !== null && step.standing.suspension === null) expect(['re-recognition', 'abolition-part', 'abolition-whole', 'replacement']).toContain(next.act);
        expect(step.standing.state.startsWith('suspended')).toBe(step.standing.suspension !== null);
        standing = step.standing;
      }
    }));
  });

  it('offers exactly the acts that some filling of the form can make lawful, apart from what only the facts can change', () => {
    fc.assert(fc.property(fc.constantFrom(...legalStates), anyEvent, (state, given) => {
      const standing: LegalStanding = { ...inForce, state, suspension: state.startsWith('suspended') ? { extent: state === 'suspended-part' ? 'part' : 'whole', since: '2026-01-01', deadline: '2026-01-02', clauses: ['Điều 1'] } : null };
      if (legalStep(standing, given).ok) expect(allowedActs(standing, given.on).find(({ act }) => act === given.act)?.enabled).toBe(true);
    }));
  });

  it('is folded to the same standing as it was judged to', () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const lawful: LegalEvent[] = [];
      let standing = inForce;
      for (const next of events) {
        const step = legalStep(standing, next);
        if (!step.ok) continue;
        lawful.push(next);
        standing = step.standing;
      }
      expect(foldLegal(inForce, lawful)).toEqual(standing);
    }));
  });

  it('gives every need a whole sentence', () => {
    for (const need of legalNeeds) expect([need, legalNeedRules[need].sentence.vi.endsWith('.')]).toEqual([need, true]);
  });
});
