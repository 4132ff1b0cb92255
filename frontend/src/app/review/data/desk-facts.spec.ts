import type { Finding, Opinion } from '@huong-uoc/contracts';
import { finding, reviewDocument } from '../../../testing/fixtures';
import { type Desk, deskSteps } from './desk-facts';

const opinion = (kind: Opinion['kind'], over: Partial<Opinion> = {}): Opinion => ({ kind, reason: null, citation: null, note: null, commits: null, by: 'Người rà soát 1', byId: '01900000-0000-7000-8000-00000000000a', at: '2026-11-24T03:00:00.000Z', confirmed: null, carriedOver: false, ...over });
const one = (over: Partial<Finding> = {}): Finding => finding(1, 2, 'người dự họp phải là đàn ông trong nhà', 'violation', over);
const written = { reason: 'vì', proposed: 'sửa', answer: null };

function unmet(action: string, over: Partial<Desk>): readonly string[] | undefined {
  const document = reviewDocument();
  const desk: Desk = { document, findings: [one()], openDoubts: 0, shown: new Set(), lease: document.lease, me: 'me', ...over };
  return deskSteps(desk).find((step) => step.action === action)?.unmet;
}

describe('steps at the desk', () => {
  it('refuses clean while a finding has no opinion or an A stands', () => {
    expect(unmet('submit-clean', {})).toEqual(['every-finding-decided']);
    expect(unmet('submit-clean', { findings: [one({ opinion: opinion('A') })] })).toEqual(['no-discrimination-stands']);
  });

  it('refuses not-clean without an A, and an A without its recommendation', () => {
    expect(unmet('submit-not-clean', { findings: [one({ opinion: opinion('B') })] })).toEqual(['discrimination-stands']);
    expect(unmet('submit-not-clean', { findings: [one({ opinion: opinion('A') })] })).toEqual(['recommendation-written']);
  });

  it('refuses both while a C is open', () => {
    expect(unmet('submit-clean', { findings: [one({ opinion: opinion('C') })] })).toEqual(['every-priority-settled']);
  });

  it('refuses a round without findings until every clause was shown', () => {
    const { clauses } = reviewDocument();
    expect(unmet('submit-clean', { findings: [], openDoubts: 1, shown: new Set(clauses.map(({ index }) => index)) })).toEqual(['every-doubt-settled']);
    expect(unmet('submit-clean', { findings: [], shown: new Set([0, 1]) })).toEqual(['whole-text-shown']);
    expect(unmet('submit-clean', { findings: [], shown: new Set(clauses.map(({ index }) => index)) })).toEqual([]);
  });

  it('refuses everything without the lease', () => {
    const lease = { fence: 1, holder: 'Người rà soát 2', mine: false, until: '2099-01-01T00:00:00.000Z' };
    expect(unmet('submit-clean', { lease })).toContain('holds-lease');
    expect(unmet('submit-clean', { lease: null })).toContain('holds-lease');
  });

  it('opens not-clean once every A has its recommendation, and clean once all is well', () => {
    expect(unmet('submit-not-clean', { findings: [one({ opinion: opinion('A'), recommendation: written })] })).toEqual([]);
    expect(unmet('submit-clean', { findings: [one({ opinion: opinion('0', { reason: 2 }) })] })).toEqual([]);
  });
});
