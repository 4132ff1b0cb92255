import type { Charter, DueList, Ledger, MergedList, Unit, UnitChange, UnitList } from '@huong-uoc/contracts';
import type { BrowserLike } from '../../support/browser-like';
import { registerCharter } from '../../support/charters';
import type { World } from '../../support/personas';
import { everyRole, type SlicePermissions } from './row';

const paper = { number: '21/QĐ-UBND', issuer: 'Ủy ban nhân dân xã' };
const resolution = { number: '3/NQ-HĐND', issuedOn: '2026-01-05', issuer: 'Hội đồng nhân dân xã', note: null, effectiveOn: '2026-01-06' };

/** Two villages with a charter each, merged: their charters wait for a paper. */
async function mergedPair(world: World, officer: BrowserLike): Promise<{ merged: string; charter: Charter }> {
  const made = async (name: string) => (await officer.send('POST', '/register/changes', { change: 'create', ...resolution, communeId: world.units.own.id, village: { kind: 'Xóm', name } })).body as UnitChange;
  await made('Hợp Một');
  await made('Hợp Hai');
  const ids = ((await officer.send('GET', '/units?q=hop&level=village')).body as UnitList).items.map(({ id }: Unit) => id);
  const [charter] = [await registerCharter(officer, ids[0] ?? '', { kind: 'general' }), await registerCharter(officer, ids[1] ?? '', { kind: 'general' })];
  await officer.send('POST', '/register/changes', { change: 'merge', ...resolution, effectiveOn: '2026-01-08', villageIds: ids, village: { kind: 'Xóm', name: 'Hợp' } });
  const { items } = (await officer.send('GET', '/ledger/merged')).body as MergedList;
  return { merged: items.find(({ charters }) => charters.some(({ id }) => id === charter.id))?.village.id ?? '', charter };
}

/** The legal ledger: written by the village's commune, read by everybody above; files only by those who work with them. */
export const ledger: SlicePermissions = async (world) => {
  const officer = world.persona('commune', 'own').browser;
  const charter = await registerCharter(officer, world.villages.own.id);
  const act = { act: 'matter-received', on: '2026-01-10' };
  const record = async () => ((await officer.send('POST', `/charters/${charter.id}/acts`, act)).body as Ledger).entries[0]?.id ?? '';
  const first = await record();
  const file = () => {
    const form = new FormData();
    form.set('file', new File(['%PDF-1.4 quyết định'], 'Quyết định.pdf'));
    return form;
  };
  await officer.send('PUT', `/acts/${first}/file`, file());
  const { merged, charter: waiting } = await mergedPair(world, officer);
  return [
    { route: 'GET /charters/:id/ledger', roles: everyRole, ask: () => ({ path: `/charters/${charter.id}/ledger` }), sees: 'row' },
    { route: 'GET /charters/:id/clocks', roles: everyRole, ask: () => ({ path: `/charters/${charter.id}/clocks` }), sees: 'row' },
    { route: 'POST /charters/:id/acts', roles: ['commune'], ask: () => ({ path: `/charters/${charter.id}/acts`, body: act }), sees: 'row' },
    { route: 'POST /acts/:id/void', roles: ['commune'], ask: async () => ({ path: `/acts/${await record()}/void`, body: { reason: 'Ghi nhầm' } }), sees: 'row' },
    { route: 'PUT /acts/:id/file', roles: ['commune'], ask: () => ({ path: `/acts/${first}/file`, body: file() }), sees: 'row' },
    { route: 'GET /acts/:id/file', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `/acts/${first}/file` }), sees: 'row' },
    { route: 'GET /ledger/due', roles: everyRole, ask: () => ({ path: '/ledger/due' }), sees: ({ body }) => (body as DueList).items.some(({ charterId }) => charterId === charter.id) },
    { route: 'GET /ledger/merged', roles: everyRole, ask: () => ({ path: '/ledger/merged' }), sees: ({ body }) => (body as MergedList).items.some(({ village }) => village.id === merged) },
    // Asked last and answered once: whoever comes later finds nothing waiting, like a stranger.
    { route: 'POST /ledger/settlements', roles: ['commune'], ask: () => ({ path: '/ledger/settlements', body: { on: '2026-01-09', ...paper, settlements: [{ villageId: merged, survivingId: waiting.id }] } }), sees: 'row', except: { parent: 404 } },
  ];
};
