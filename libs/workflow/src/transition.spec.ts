import { allowedActions, statesWith, transition } from './transition';
import { noFindings } from './result-facts';
import type { Actor, RoundFacts } from './review-facts';

const commune: Actor = { id: 'xã Yên Bình', roles: ['commune'] };
const reviewer: Actor = { id: 'chị Hà', roles: ['reviewer'] };
const other: Actor = { id: 'anh Tú', roles: ['reviewer'] };
const leader: Actor = { id: 'ông Long', roles: ['leader'] };
const machine: Actor = { id: 'system', roles: ['system'] };
const both: Actor = { id: 'bà Mai', roles: ['reviewer', 'leader'] };

const fresh: RoundFacts = {
  purpose: 'text-in-force', proposed: null, readingRequested: false, reviewStarted: false, leaseHolder: null, submittedBy: null,
  contributors: [commune.id], failureRetryable: false, newerRound: 'none', replacedFrom: null, result: noFindings, openDoubts: 0, wholeTextShown: false,
};
const onDesk: RoundFacts = { ...fresh, reviewStarted: true, leaseHolder: reviewer.id };
const submitted: RoundFacts = { ...fresh, reviewStarted: true, submittedBy: reviewer.id, contributors: [commune.id, reviewer.id], proposed: 'clean', wholeTextShown: true };
const decided = { ...noFindings, findings: 3 };
const refused = (need: string) => ({ ok: false, why: 'need-unmet', unmet: expect.arrayContaining([need]) });

describe('what the machine may have read wrongly', () => {
  it('refuses a result, clean or not, while a doubtful word that changes the meaning is unread', () => {
    const inDoubt = { ...onDesk, openDoubts: 1, result: decided, given: { wholeTextDeclared: true } };
    expect(transition('in-review', 'submit-clean', reviewer, inDoubt)).toMatchObject(refused('every-doubt-settled'));
    expect(transition('in-review', 'submit-not-clean', reviewer, { ...inDoubt, result: { ...decided, discrimination: 1 } })).toMatchObject(refused('every-doubt-settled'));
  });
  it('refuses corrections by others than the holder while a round is on the desk, and once a result is submitted', () => {
    expect(transition('in-review', 'correct-text', commune, onDesk)).toMatchObject({ ok: false, why: 'not-your-role' });
    expect(transition('in-review', 'correct-text', other, onDesk)).toMatchObject(refused('holds-lease'));
    expect(transition('submitted', 'correct-text', reviewer, submitted)).toMatchObject({ ok: false, why: 'no-such-step' });
  });
  it('lets the commune and a reviewer correct what waits, and leaves the round where it stands', () => {
    for (const actor of [commune, reviewer]) expect(transition('ready', 'correct-text', actor, fresh)).toEqual({ ok: true, to: 'ready', effects: [] });
    expect(transition('in-review', 'correct-text', reviewer, onDesk)).toEqual({ ok: true, to: 'in-review', effects: [] });
  });
});

describe('approval', () => {
  it('refuses somebody who contributed to the round', () => {
    const facts = { ...submitted, contributors: [commune.id, both.id], submittedBy: reviewer.id };
    expect(transition('submitted', 'approve', both, facts)).toMatchObject({ ...refused('not-a-contributor'), sentence: { vi: expect.stringContaining('không được duyệt') } });
  });
  it('refuses the submitter even if the list of contributors forgot them', () => {
    expect(transition('submitted', 'approve', both, { ...submitted, submittedBy: both.id, contributors: [] })).toMatchObject(refused('not-a-contributor'));
  });
  it('refuses a clean result while an A stands, whatever was submitted', () => {
    expect(transition('submitted', 'approve', leader, { ...submitted, result: { ...decided, discrimination: 1 } })).toMatchObject(refused('no-discrimination-stands'));
  });
  it('refuses a result while a reason-7 opinion waits for a second person', () => {
    expect(transition('submitted', 'approve', leader, { ...submitted, result: { ...decided, awaitingSecondPerson: [reviewer.id] } })).toMatchObject(refused('second-person-confirmed'));
  });
  it('refuses a reviewer, and refuses before submission', () => {
    expect(transition('submitted', 'approve', other, submitted)).toMatchObject({ ok: false, why: 'not-your-role' });
    expect(transition('in-review', 'approve', leader, onDesk)).toMatchObject({ ok: false, why: 'no-such-step' });
  });
  it('approves what was submitted: clean as clean, not-clean as not-clean with its letter', () => {
    expect(transition('submitted', 'approve', leader, submitted)).toEqual({ ok: true, to: 'approved-clean', effects: ['stop-internal-clock', 'notify-submitter', 'notify-commune'] });
    const notClean = { ...submitted, proposed: 'not-clean' as const, result: { ...decided, discrimination: 2 } };
    expect(transition('submitted', 'approve', leader, notClean)).toMatchObject({ ok: true, to: 'approved-not-clean', effects: expect.arrayContaining(['prepare-letter']) });
  });
  it('does not count the confirmation of a reason-7 opinion as a contribution', () => {
    const waiting = { ...submitted, result: { ...decided, awaitingSecondPerson: [reviewer.id] } };
    expect(transition('submitted', 'confirm-opinion', leader, waiting)).toMatchObject({ ok: true, to: 'submitted' });
    expect(transition('submitted', 'confirm-opinion', reviewer, waiting)).toMatchObject(refused('another-persons-opinion'));
  });
});

describe('submission', () => {
  it.each([
    ['every-finding-decided', { ...decided, undecided: 1 }],
    ['every-priority-settled', { ...decided, openPriorities: 1 }],
    ['no-discrimination-stands', { ...decided, discrimination: 1 }],
  ])('refuses clean without %s', (need, result) => {
    expect(transition('in-review', 'submit-clean', reviewer, { ...onDesk, result })).toMatchObject(refused(need));
  });
  it.each([
    ['every-finding-decided', { ...decided, discrimination: 1, undecided: 1 }],
    ['every-priority-settled', { ...decided, discrimination: 1, openPriorities: 1 }],
    ['discrimination-stands', decided],
    ['recommendation-written', { ...decided, discrimination: 2, withoutRecommendation: 1 }],
  ])('refuses not-clean without %s', (need, result) => {
    expect(transition('in-review', 'submit-not-clean', reviewer, { ...onDesk, result })).toMatchObject(refused(need));
  });
  it('refuses a round without findings until the whole text was shown and declared read', () => {
    const declared = { ...onDesk, given: { wholeTextDeclared: true } };
    expect(transition('in-review', 'submit-clean', reviewer, declared)).toMatchObject(refused('whole-text-shown'));
    expect(transition('in-review', 'submit-clean', reviewer, { ...onDesk, wholeTextShown: true })).toMatchObject(refused('whole-text-declared'));
    expect(transition('in-review', 'submit-clean', reviewer, { ...declared, wholeTextShown: true })).toMatchObject({ ok: true, to: 'submitted' });
  });
  it('refuses whoever lost the lease', () => {
    expect(transition('in-review', 'submit-clean', reviewer, { ...onDesk, leaseHolder: other.id, result: decided })).toMatchObject(refused('holds-lease'));
    expect(transition('in-review', 'submit-clean', reviewer, { ...onDesk, leaseHolder: null, result: decided })).toMatchObject(refused('holds-lease'));
  });
  it('is taken back only by the submitter', () => {
    expect(transition('submitted', 'recall', other, submitted)).toMatchObject(refused('is-the-submitter'));
    expect(transition('submitted', 'recall', reviewer, submitted)).toMatchObject({ ok: true, to: 'in-review', effects: ['take-lease'] });
  });
});

describe('the queue', () => {
  it('refuses a draft nobody asked to be read, and takes it once the commune asks', () => {
    const draft = { ...fresh, purpose: 'draft' as const };
    expect(transition('ready', 'claim', reviewer, draft)).toMatchObject(refused('in-the-queue'));
    expect(transition('ready', 'request-review', commune, draft)).toMatchObject({ ok: true, to: 'ready', effects: ['run-internal-clock', 'notify-reviewers'] });
    expect(transition('ready', 'claim', reviewer, { ...draft, readingRequested: true })).toMatchObject({ ok: true, to: 'in-review' });
  });
  it('refuses to request the review of a text in force, or of the same draft twice', () => {
    expect(transition('ready', 'request-review', commune, fresh)).toMatchObject({ why: 'no-such-step' });
    expect(transition('ready', 'request-review', commune, { ...fresh, purpose: 'draft', readingRequested: true })).toMatchObject({ why: 'no-such-step' });
  });
  it('starts no clock for a draft that stops at its hints', () => {
    expect(transition('reading', 'finish-reading', machine, { ...fresh, purpose: 'draft' })).toEqual({ ok: true, to: 'ready', effects: ['align-with-last-round', 'notify-commune'] });
    expect(transition('reading', 'finish-reading', machine, fresh)).toMatchObject({ effects: expect.arrayContaining(['run-internal-clock']) });
  });
  it('refuses a second holder, and lets anybody take over a lapsed lease', () => {
    expect(transition('in-review', 'claim', other, onDesk)).toMatchObject(refused('lease-free'));
    expect(transition('in-review', 'claim', other, { ...onDesk, leaseHolder: null })).toMatchObject({ ok: true, to: 'in-review' });
  });
  it('can be taken from exactly the states a desk can start from', () => {
    expect(statesWith('claim')).toEqual(['ready', 'rework', 'reopened', 'in-review']);
  });
});

describe('taking back and replacing', () => {
  it('refuses to withdraw a round whose review has begun, even when it lies in the list again', () => {
    expect(transition('ready', 'withdraw', commune, { ...fresh, reviewStarted: true })).toMatchObject(refused('before-review'));
    expect(transition('in-review', 'withdraw', commune, onDesk)).toMatchObject({ why: 'no-such-step' });
    expect(transition('ready', 'withdraw', commune, fresh)).toMatchObject({ ok: true, to: 'withdrawn' });
  });
  it('refuses to replace an approved result by a round that may still be withdrawn', () => {
    expect(transition('approved-clean', 'supersede', machine, { ...submitted, newerRound: 'arrived' })).toMatchObject(refused('newer-round-stands'));
    expect(transition('approved-clean', 'supersede', machine, { ...submitted, newerRound: 'stands' })).toMatchObject({ ok: true, to: 'superseded' });
  });
  it('refuses to restore a round while a newer one stands in its place, once its review had begun, or by a person', () => {
    const replaced = { ...fresh, replacedFrom: 'was-ready' as const };
    expect(transition('superseded', 'restore', machine, { ...replaced, newerRound: 'arrived' })).toMatchObject(refused('replacement-withdrawn'));
    expect(transition('superseded', 'restore', machine, { ...replaced, reviewStarted: true })).toMatchObject(refused('before-review'));
    expect(transition('superseded', 'restore', machine, { ...replaced, replacedFrom: null })).toMatchObject({ why: 'no-such-step' });
    expect(transition('superseded', 'restore', commune, replaced)).toMatchObject({ why: 'not-your-role' });
  });
  it('restores a replaced round to where it stood, and the rest is read again', () => {
    const restored = (replacedFrom: RoundFacts['replacedFrom']) => transition('superseded', 'restore', machine, { ...fresh, replacedFrom });
    expect(restored('was-ready')).toMatchObject({ ok: true, to: 'ready', effects: expect.arrayContaining(['resume-internal-clock']) });
    expect(restored('was-unreadable')).toMatchObject({ ok: true, to: 'unreadable' });
    expect(restored('was-reading')).toEqual({ ok: true, to: 'reading', effects: ['read-document'] });
  });
  it('refuses to reopen without a reason, and a blank is no reason', () => {
    expect(transition('approved-clean', 'reopen', leader, submitted)).toMatchObject(refused('reason-given'));
    expect(transition('approved-clean', 'reopen', leader, { ...submitted, given: { reason: '  ' } })).toMatchObject(refused('reason-given'));
    expect(transition('approved-clean', 'reopen', leader, { ...submitted, given: { reason: 'Có phản ánh của người dân' } })).toMatchObject({ ok: true, to: 'reopened' });
  });
  it('reads again only after a fault of the machine, and always accepts typed text', () => {
    expect(transition('unreadable', 'retry-reading', commune, fresh)).toMatchObject(refused('failure-retryable'));
    expect(transition('unreadable', 'retype', commune, { ...fresh, given: { text: 'Điều 1. …' } })).toMatchObject({ ok: true, to: 'reading', effects: ['read-document'] });
  });
  it('lets nobody speak as the machine', () => {
    expect(transition('received', 'start-reading', { id: 'x', roles: ['administrator'] }, fresh)).toMatchObject({ why: 'not-your-role' });
  });
});

describe('allowedActions', () => {
  it('hides the steps of other roles and disables unmet ones with their needs', () => {
    const buttons = allowedActions('in-review', reviewer, { ...onDesk, result: { ...decided, undecided: 2 } });
    expect(buttons.map(({ action }) => action)).not.toContain('supersede');
    expect(buttons.find(({ action }) => action === 'submit-clean')).toEqual({ action: 'submit-clean', to: 'submitted', enabled: false, unmet: ['every-finding-decided'], asks: [] });
  });
  it('keeps a button open when only a reason or a declaration is missing, and says what it asks for', () => {
    expect(allowedActions('approved-clean', leader, submitted)).toEqual([{ action: 'reopen', to: 'reopened', enabled: true, unmet: [], asks: ['reason-given'] }]);
    const clean = allowedActions('in-review', reviewer, { ...onDesk, wholeTextShown: true }).find(({ action }) => action === 'submit-clean');
    expect(clean).toMatchObject({ enabled: true, asks: ['whole-text-declared'] });
  });
  it('shows one approve button, for the result that was submitted', () => {
    const approvals = allowedActions('submitted', leader, submitted).filter(({ action }) => action === 'approve');
    expect(approvals.map(({ to }) => to)).toEqual(['approved-clean']);
  });
  it('offers nothing at the ends', () => {
    for (const actor of [commune, reviewer, leader, both]) expect([...allowedActions('withdrawn', actor, fresh), ...allowedActions('superseded', actor, fresh)]).toEqual([]);
  });
});
