import { reviewEffects } from './review-effects';
import { reviewActions } from './review-actions';
import { reviewNeeds } from './review-needs';
import { reviewTable, type ReviewRow } from './review-table';
import { finalStates, reviewStates, type ReviewState } from './review-states';

const rows: readonly ReviewRow[] = reviewTable;
const finals: readonly ReviewState[] = finalStates;

/** The states that can be reached from one state. */
function reach(from: ReviewState, step: (state: ReviewState) => readonly ReviewState[]): ReadonlySet<ReviewState> {
  const seen = new Set<ReviewState>([from]);
  for (const state of seen) step(state).forEach((next) => seen.add(next));
  return seen;
}
const nextOf = (state: ReviewState) => rows.filter((row) => row.from === state).map((row) => row.to);

describe('the review table as a graph', () => {
  it('lists no step twice for the same rounds', () => {
    const keys = rows.map((row) => `${row.from} ${row.action} ${row.when}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('never lets two rows answer the same step of the same round', () => {
    const exclusive = [['any'], ['hints-only', 'queued'], ['clean', 'not-clean'], ['was-reading', 'was-ready', 'was-unreadable'], ['hints-only'], ['queued']];
    for (const row of rows) {
      const scopes = rows.filter((other) => other.from === row.from && other.action === row.action).map((other) => other.when).sort();
      expect(exclusive).toContainEqual(scopes);
    }
  });

  it('reaches every state from received', () => {
    expect([...reach('received', nextOf)].sort()).toEqual([...reviewStates].sort());
  });

  it('has no dead end but withdrawn and superseded, and only the machine leaves superseded, by restoring', () => {
    const ends = reviewStates.filter((state) => rows.every(({ from, action }) => from !== state || action === 'restore'));
    expect(ends).toEqual(finals);
    expect(rows.filter(({ from }) => finals.includes(from)).map(({ from, action, by }) => [from, action, by])).toEqual(Array(3).fill(['superseded', 'restore', ['system']]));
  });

  it('lets every state that is not final reach an approved result again', () => {
    for (const state of reviewStates.filter((candidate) => !finals.includes(candidate))) {
      const reached = reach(state, nextOf);
      expect([state, reached.has('approved-clean'), reached.has('approved-not-clean')]).toEqual([state, true, true]);
    }
  });

  it('uses every action, need and effect it names', () => {
    expect(reviewActions.filter((action) => !rows.some((row) => row.action === action))).toEqual([]);
    expect(reviewNeeds.filter((need) => !rows.some((row) => row.needs.includes(need)))).toEqual([]);
    expect(reviewEffects.filter((effect) => !rows.some((row) => row.then.includes(effect)))).toEqual([]);
  });

  it('gives every row a role, and mixes the machine with no person', () => {
    for (const row of rows) {
      expect(row.by.length).toBeGreaterThan(0);
      expect([row.action, row.by.includes('system') && row.by.length > 1]).toEqual([row.action, false]);
    }
  });
});

describe('the laws every row keeps', () => {
  const into = (state: ReviewState) => rows.filter((row) => row.to === state && row.from !== state);

  it('approves only from submitted, only by a leader, only by somebody who took no part', () => {
    for (const row of [...into('approved-clean'), ...into('approved-not-clean')]) {
      expect(row).toMatchObject({ from: 'submitted', action: 'approve', by: ['leader'] });
      expect(row.needs).toContain('not-a-contributor');
    }
  });

  it('calls a round clean only with every finding decided, no A standing and every priority settled', () => {
    for (const row of [...into('approved-clean'), ...rows.filter(({ action }) => action === 'submit-clean')]) {
      expect(row.needs).toEqual(expect.arrayContaining(['every-finding-decided', 'no-discrimination-stands', 'every-priority-settled']));
    }
  });

  it('checks a result again when it is approved, not only when it is submitted', () => {
    for (const row of rows.filter(({ action }) => action === 'approve')) {
      const word = row.to === 'approved-clean' ? 'no-discrimination-stands' : 'discrimination-stands';
      expect(row.needs).toEqual(['not-a-contributor', 'every-finding-decided', 'every-priority-settled', word, 'second-person-confirmed']);
    }
  });

  it('keeps a draft that stops at its hints away from the reviewers', () => {
    for (const row of rows.filter(({ from, by }) => from === 'ready' && by.includes('reviewer'))) expect(row.needs).toContain('in-the-queue');
  });

  it('replaces a round before review as soon as a newer one arrives, later only by one that can no longer be withdrawn', () => {
    const replaced = Object.fromEntries(rows.filter(({ action }) => action === 'supersede').map((row) => [row.from, row.needs]));
    const before = { 'received': ['newer-round-arrived'], 'reading': ['newer-round-arrived'], 'unreadable': ['newer-round-arrived'], 'ready': ['newer-round-arrived'] };
    const after = reviewStates.filter((state) => !(state in before) && !finals.includes(state));
    expect(replaced).toEqual({ ...before, ...Object.fromEntries(after.map((state) => [state, ['newer-round-stands']])) });
  });

  it('asks for the words of whoever asks, answers or types', () => {
    const words = { 'ask-commune-opinion': 'question-written', 'answer-opinion': 'answer-written', 'answer-recommendation': 'answer-written', 'retype': 'text-typed' };
    for (const [action, need] of Object.entries(words)) expect(rows.find((row) => row.action === action)?.needs).toContain(need);
  });

  it('withdraws only by the commune and only before review', () => {
    const withdrawals = into('withdrawn');
    expect(withdrawals.map((row) => row.from)).toEqual(['received', 'reading', 'unreadable', 'ready']);
    for (const row of withdrawals) expect(row).toMatchObject({ by: ['commune'], needs: ['before-review'] });
  });

  it('offers on every withdrawal what the withdrawn round had replaced, and restores only that, only before review', () => {
    for (const row of into('withdrawn')) expect(row.then).toContain('restore-replaced-rounds');
    const restorations = rows.filter(({ action }) => action === 'restore');
    for (const row of restorations) expect(row.needs).toEqual(['replacement-withdrawn', 'before-review']);
    const replacedAtOnce = rows.filter(({ needs }) => needs.includes('newer-round-arrived')).map(({ from }) => (from === 'received' ? 'reading' : from));
    expect(new Set(restorations.map(({ to }) => to))).toEqual(new Set(replacedAtOnce));
  });

  it('asks for a reason whenever a person undoes or refuses what somebody else did', () => {
    for (const action of ['fail-reading', 'mark-unreadable', 'request-clearer-copy', 'return-for-rework', 'reopen', 'stop-waiting']) {
      const needs = rows.filter((row) => row.action === action).map((row) => row.needs.includes('reason-given'));
      expect([action, needs.length > 0 && needs.every(Boolean)]).toEqual([action, true]);
    }
  });

  it('needs the lease for every step that works on the text, and ends it on every way off the desk', () => {
    const off = rows.filter((row) => row.from === 'in-review' && row.to !== 'in-review');
    expect(off.filter((row) => !row.then.includes('release-lease')).map((row) => row.action)).toEqual([]);
    expect(off.filter((row) => !row.needs.includes('holds-lease')).map((row) => row.action)).toEqual(['supersede']);
  });

  it('writes an opinion only with the lease in hand', () => {
    expect(rows.filter(({ action }) => action === 'record-opinion').map(({ needs }) => needs)).toEqual([['holds-lease']]);
  });

  it('takes the lease on every way onto the desk, and claims only a free one', () => {
    for (const row of into('in-review')) expect(row.then).toContain('take-lease');
    for (const row of rows.filter(({ action }) => action === 'claim')) expect(row.needs).toContain('lease-free');
  });
});
