import { openTestApplication } from '../testing';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Audit } from './audit';
import { AuditQueries } from './audit.queries';

const subject = { type: 'bell', id: '1' };

describe('the audit book', () => {
  const test = openTestApplication();
  const record = (action: string) => test.get(Database).write((tx) => test.get(Audit).record(tx, { id: '018f0000-0000-7000-8000-000000000001', displayName: 'Người rà soát 1' }, { action, subject, before: { rung: false }, after: { rung: true } }));

  it.each(["update audit_entry set action = 'another'", 'delete from audit_entry', 'truncate audit_entry', 'drop table audit_entry', 'alter table audit_entry drop column after'])('refuses the server’s role %j', async (statement) => {
    await record('bell.rung');
    await expect(test.sql(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('forgets an entry whose change was rolled back', async () => {
    await test
      .get(Database)
      .write(async (tx) => {
        await test.get(Audit).record(tx, 'system', { action: 'never', subject: { type: 'bell', id: 'rolled-back' } });
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await test.get(AuditQueries).about([{ type: 'bell', id: 'rolled-back' }])).toEqual([]);
  });

  it('tells who, when, before and after, latest first, of the asked subjects only', async () => {
    const other = { type: 'bell', id: '2' };
    await test.get(Clock).at('2025-09-01T03:00:00Z', () => test.get(Database).write((tx) => test.get(Audit).record(tx, 'system', { action: 'bell.hung', subject: other })));
    await test.get(Database).write((tx) => test.get(Audit).record(tx, { id: '018f0000-0000-7000-8000-000000000001', displayName: 'Người rà soát 1' }, { action: 'bell.rung', subject: other, before: { rung: false }, after: { rung: true } }));
    const told = await test.get(AuditQueries).about([other]);
    expect(told.map(({ actor, action, before, after }) => ({ actor, action, before, after }))).toEqual([
      { actor: 'Người rà soát 1', action: 'bell.rung', before: { rung: false }, after: { rung: true } },
      { actor: 'Hệ thống', action: 'bell.hung', before: null, after: null },
    ]);
    expect(told[1]?.at.toISOString()).toBe('2025-09-01T03:00:00.000Z');
  });
});
