import { line, note } from './primitives';
import { problemCodes } from './problem';
import { routes } from './routes';
import { addFinding, giveOpinion } from './reviews';
import { registerCharter } from './charters';

describe('contracts', () => {
  it('refuses a blank line and an over-long one, and keeps what is left composed and trimmed', () => {
    expect(line(5).safeParse('   ').success).toBe(false);
    expect(line(5).safeParse('sáu chữ').success).toBe(false);
    expect(line(10).parse('  bo\u0302\u0301n ')).toBe('bốn');
  });

  it('turns a blank note into null, so that "no note" has one form', () => {
    expect(note().parse('  ')).toBeNull();
    expect(note().parse(' có ')).toBe('có');
  });

  it('refuses a registration without a village and one with an impossible day', () => {
    const charter = { villageId: '3f2c8a0e-6d0b-4f5e-9a3f-0d2b1c4e5a6f', kind: 'general', title: 'Quy ước thôn', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null };
    expect(registerCharter.safeParse(charter).success).toBe(true);
    expect(registerCharter.safeParse({ ...charter, villageId: undefined }).success).toBe(false);
    expect(registerCharter.safeParse({ ...charter, adoptedOn: '2024-02-30' }).success).toBe(false);
  });

  it('refuses an opinion of unknown kind or reason', () => {
    expect(giveOpinion.safeParse({ fence: 1, kind: '0', reason: 8 }).success).toBe(false);
    expect(giveOpinion.safeParse({ fence: 1, kind: 'Z' }).success).toBe(false);
    expect(giveOpinion.parse({ fence: 1, kind: '0', reason: 2 })).toEqual({ fence: 1, kind: '0', reason: 2, citation: null, note: null });
  });

  it('refuses a person-made finding without a category', () => {
    expect(addFinding.safeParse({ fence: 1, start: 0, end: 4, severity: 'violation', direction: 'women', categories: [], why: 'x' }).success).toBe(false);
  });

  it('gives every problem a client-error or server-error status and a Vietnamese sentence', () => {
    for (const [code, { status, title }] of Object.entries(problemCodes)) {
      expect([code, status >= 400 && status < 600, /[.]$/.test(title)]).toEqual([code, true, true]);
    }
  });

  it('lists no route twice', () => {
    const keys = routes.map(([method, path]) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
