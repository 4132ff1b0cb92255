import type { UnitList } from '@huong-uoc/contracts';
import { everyRole, type SlicePermissions } from './row';

/** Units, the rulebook, live news and the system's state. */
export const territory: SlicePermissions = async (world) => [
  { route: 'GET /units', roles: everyRole, ask: () => ({ path: '/units' }), sees: ({ body }) => (body as UnitList).items.some((unit) => unit.id === world.units.own.id) },
  { route: 'GET /rulebook', roles: everyRole, ask: () => ({ path: '/rulebook' }), sees: 'same-for-all' },
  { route: 'GET /events', roles: everyRole, ask: () => ({ path: '/events' }), sees: 'same-for-all' },
  { route: 'GET /system', roles: ['administrator'], ask: () => ({ path: '/system' }), sees: 'same-for-all' },
];
