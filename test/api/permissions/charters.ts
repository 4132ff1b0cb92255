import type { CharterList, VillageList } from '@huong-uoc/contracts';
import { legalFacts, registerCharter } from '../../support/charters';
import { everyRole, type SlicePermissions } from './row';

/** Villages and charters: seen by everybody above them, changed by their own commune's officer only. */
export const charters: SlicePermissions = async (world) => {
  const village = world.villages.own.id;
  const charter = await registerCharter(world.persona('commune', 'own').browser, village);
  const path = `/charters/${charter.id}`;
  return [
    { route: 'GET /villages', roles: ['commune', 'reviewer', 'leader', 'administrator'], ask: () => ({ path: '/villages' }), sees: ({ body }) => (body as VillageList).items.some((card) => card.village.id === village) },
    { route: 'PUT /villages/:id/answer', roles: ['commune'], ask: () => ({ path: `/villages/${village}/answer`, body: { answer: 'yes' } }), sees: 'row' },
    { route: 'GET /charters', roles: everyRole, ask: () => ({ path: '/charters' }), sees: ({ body }) => (body as CharterList).items.some(({ id }) => id === charter.id) },
    { route: 'POST /charters', roles: ['commune'], ask: () => ({ path: '/charters', body: { villageId: village, ...legalFacts } }), sees: 'row' },
    { route: 'GET /charters/:id', roles: everyRole, ask: () => ({ path }), sees: 'row' },
    { route: 'PATCH /charters/:id', roles: ['commune'], ask: () => ({ path, body: { title: 'Quy ước thôn Nà Pài' } }), sees: 'row' },
    { route: 'GET /charters/:id/history', roles: everyRole, ask: () => ({ path: `${path}/history` }), sees: 'row' },
  ];
};
