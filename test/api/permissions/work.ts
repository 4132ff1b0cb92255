import type { Ledger, MyWork, ReminderList } from '@huong-uoc/contracts';
import { registerCharter } from '../../support/charters';
import { everyRole, type SlicePermissions } from './row';

const settings = { mail: false, rhythm: 'weekly', weekday: 5, hour: 8, muted: ['queue'] };

/** Everybody's own list and settings; reminders go from a leader to a commune below them. */
export const work: SlicePermissions = async (world) => {
  const officer = world.persona('commune', 'own').browser;
  const charter = await registerCharter(officer, world.villages.own.id);
  const { entries } = (await officer.send('POST', `/charters/${charter.id}/acts`, { act: 'matter-received', on: '2026-01-12' })).body as Ledger;
  if (entries.length === 0) throw new Error('no legal clock runs');
  const leader = world.persona('leader', 'parent').browser;
  await leader.send('POST', '/reminders', { communeId: world.units.own.id });
  const own = (answer: { body: unknown }) => Array.isArray((answer.body as MyWork).items);
  return [
    { route: 'GET /work', roles: everyRole, ask: () => ({ path: '/work' }), sees: 'same-for-all' },
    { route: 'POST /work/seen', roles: everyRole, ask: () => ({ path: '/work/seen', body: {} }), sees: 'same-for-all' },
    { route: 'GET /work/settings', roles: everyRole, ask: () => ({ path: '/work/settings' }), sees: 'same-for-all' },
    { route: 'PUT /work/settings', roles: everyRole, ask: () => ({ path: '/work/settings', body: settings }), sees: 'same-for-all' },
    { route: 'GET /reminders', roles: ['leader'], ask: () => ({ path: '/reminders' }), sees: (answer) => own(answer) && (answer.body as ReminderList).items.some(({ communeId }) => communeId === world.units.own.id) },
    { route: 'POST /reminders', roles: ['leader'], ask: () => ({ path: '/reminders', body: { communeId: world.units.own.id } }), sees: 'row' },
  ];
};
