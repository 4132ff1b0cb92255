import type { FigureList } from '@huong-uoc/contracts';
import { everyRole, type SlicePermissions } from './row';

/** Figures count the asker's own part of the territory and nothing else; a figure of somebody else's part is not there. */
export const compliance: SlicePermissions = async ({ units, villages }) => [
  { route: 'GET /compliance', roles: everyRole, ask: () => ({ path: `/compliance?unit=${units.own.id}` }), sees: 'row' },
  { route: 'GET /compliance/charters', roles: everyRole, ask: () => ({ path: '/compliance/charters' }), sees: ({ body }) => (body as FigureList).items.some(({ villageId }) => villageId === villages.own.id) },
  { route: 'GET /compliance/charters.csv', roles: everyRole, ask: () => ({ path: '/compliance/charters.csv' }), sees: ({ body }) => String(body).includes(villages.own.name) },
];
