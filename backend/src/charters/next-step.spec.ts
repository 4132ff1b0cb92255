import { reviewStates } from '@huong-uoc/workflow';
import { mostUrgent, nextStepOf, type CharterFacts, type LeadingRound } from './next-step';

const today = '2026-11-24';
const nothing = { mergedUnresolved: null, suspended: null, amendmentWaiting: null };
const facts = (leading: Partial<LeadingRound> | null, more: Partial<CharterFacts> = {}): CharterFacts => ({
  registeredOn: '2026-01-05',
  adopted: true,
  endedOn: null,
  leading: leading === null ? null : { purpose: 'text-in-force', state: 'ready', since: '2026-02-01', readingRequested: false, ...leading },
  legal: nothing,
  ...more,
});

describe('nextStepOf', () => {
  it('never says that nobody must act on a text in force that is not clean', () => {
    const idle = reviewStates.filter((state) => nextStepOf(facts({ state }), today).who === 'nobody');
    expect(idle).toEqual(['approved-clean']);
  });

  it('calls nothing done that is suspended or unresolved after a merger, whatever its review said', () => {
    for (const state of reviewStates) {
      expect(nextStepOf(facts({ state }, { legal: { ...nothing, suspended: '2026-03-01' } }), today)).toMatchObject({ who: 'village', since: '2026-03-01' });
      expect(nextStepOf(facts({ state }, { legal: { ...nothing, suspended: '2026-03-01', amendmentWaiting: '2026-04-01' } }), today)).toMatchObject({ who: 'commune', since: '2026-04-01' });
      expect(nextStepOf(facts({ state }, { legal: { mergedUnresolved: '2026-02-01', suspended: '2026-03-01', amendmentWaiting: null } }), today)).toMatchObject({ who: 'commune', since: '2026-02-01' });
    }
    expect(nextStepOf(facts({ state: 'approved-clean' }, { legal: { ...nothing, amendmentWaiting: '2026-04-01' } }), today).who).toBe('nobody');
  });

  it('never calls a draft done, however clean it is', () => {
    for (const state of reviewStates) expect(nextStepOf(facts({ purpose: 'draft', state }), today).who).not.toBe('nobody');
  });

  it('leaves a draft with its hints to the village until the commune asks for a reading', () => {
    expect(nextStepOf(facts({ purpose: 'draft' }), today).who).toBe('village');
    expect(nextStepOf(facts({ purpose: 'draft', readingRequested: true }), today).who).toBe('department');
  });

  it('asks the commune for the text of an adopted charter since its registration, the village for one not yet adopted', () => {
    expect(nextStepOf(facts(null), today)).toMatchObject({ who: 'commune', since: '2026-01-05' });
    expect(nextStepOf(facts(null, { adopted: false }), today).who).toBe('village');
  });

  it('asks nothing of a charter that has ended, from the day after its end', () => {
    expect(nextStepOf(facts({ state: 'unreadable' }, { endedOn: '2026-11-23' }), today).who).toBe('nobody');
    expect(nextStepOf(facts({ state: 'unreadable' }, { endedOn: today }), today).who).toBe('commune');
  });
});

describe('mostUrgent', () => {
  it('puts what the commune must do before what others must do, and the oldest first', () => {
    const step = (who: 'commune' | 'village' | 'nobody', since: string) => ({ who, since, sentence: '' });
    expect(mostUrgent([step('nobody', '2024-01-01'), step('village', '2025-01-01'), step('commune', '2026-02-02'), step('commune', '2026-01-01')])).toEqual(step('commune', '2026-01-01'));
  });
});
