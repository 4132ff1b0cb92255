import type { FigureList } from '@huong-uoc/contracts';
import { everyRole, type SlicePermissions } from './row';

/** Figures count the asker's own part of the territory and nothing else; a figure of somebody else's part is not there. */
export const compliance: SlicePermissions = async ({ units, villages }) => {
  return [
  { route: 'GET /compliance', roles: everyRole, ask: () => ({ path: `/compliance?unit=${units.own.id}` }), sees: 'row' },
  { route: 'GET /compliance/charters', roles: everyRole, ask: () => ({ path: '/compliance/charters' }), sees: ({ body }) => (body as FigureList).items.some(({ villageId }) => villageId === villages.own.id) },
  { route: 'GET /compliance/charters.csv', roles: everyRole, ask: () => ({ path: '/compliance/charters.csv' }), sees: ({ body }) => String(body).includes(villages.own.name) },
  { route: 'GET /compliance/charters.xlsx', roles: everyRole, ask: () => ({ path: `/compliance/charters.xlsx?unit=${units.own.id}` }), sees: 'row' },
  { route: 'GET /compliance/trend', roles: everyRole, ask: () => ({ path: `/compliance/trend?unit=${units.own.id}` }), sees: 'row' },
  { route: 'GET /compliance/bridge', roles: everyRole, ask: () => ({ path: `/compliance/bridge?unit=${units.own.id}&from=2025-12-31&to=2026-06-30` }), sees: 'row' },
  { route: 'GET /compliance/self-reports', roles: ['leader'], ask: () => ({ path: `/compliance/self-reports?unit=${units.own.id}` }), sees: 'row' },
  { route: 'PUT /compliance/self-reports', roles: ['leader'], ask: () => ({ path: '/compliance/self-reports', body: { unit: units.own.id, year: 2025, percent: 100, x: 12, y: 12, number: '12/BC-UBND', issuedOn: '2025-12-05', note: null } }), sees: 'row' },
  { route: 'GET /compliance/contradictions', roles: ['leader'], ask: () => ({ path: '/compliance/contradictions' }), sees: 'same-for-all' },
];
};
