import type { UnitChange, UnitChangeList, VillageCounts, VillageFileCheck, VillageRegister } from '@huong-uoc/contracts';
import type { SlicePermissions } from './row';

const readers = ['commune', 'reviewer', 'leader', 'administrator'] as const;
const paper = { number: '15/NQ-HĐND', issuedOn: '2026-01-10', issuer: 'Hội đồng nhân dân xã', note: null };
/** A commune nobody has: a conflict for whoever may ask at all. */
const csv = 'level,from_code,from_name,to_code,to_name,to_parent_code,divided\ncommune,99999,,,,,';

/** The register of villages: kept by the commune it belongs to, read by everybody above; reforms by the administrator alone. */
export const register: SlicePermissions = async (world) => {
  let count = 0;
  const create = () => ({ change: 'create', effectiveOn: '2026-01-11', ...paper, communeId: world.units.own.id, village: { kind: 'Thôn', name: `Thử ${(count += 1)}` } });
  const officer = world.persona('commune', 'own').browser;
  const made = (await officer.send('POST', '/register/changes', create())).body as UnitChange;
  /** A commune nobody has: refused to whoever may ask at all; whose villages a file may name, the check says. */
  const unknown = Buffer.from('Xã, phường;Loại;Tên thôn\nXã Không Có;Thôn;Lạ').toString('base64');
  const villages = () => ({ file: Buffer.from(`Xã, phường;Loại;Tên thôn\n${world.units.own.label};Thôn;Nhập ${(count += 1)}`).toString('base64'), effectiveOn: '2026-01-11', ...paper });
  const file = () => {
    const form = new FormData();
    form.set('file', new File(['%PDF-1.4 nghị quyết'], 'Nghị quyết.pdf'));
    return form;
  };
  await officer.send('PUT', `/register/changes/${made.id}/file`, file());
  return [
    { route: 'GET /register/villages', roles: readers, ask: () => ({ path: '/register/villages' }), sees: ({ body }) => (body as VillageRegister).items.some(({ id }) => id === world.villages.own.id) },
    { route: 'GET /register/changes', roles: readers, ask: () => ({ path: '/register/changes' }), sees: ({ body }) => (body as UnitChangeList).items.some(({ id }) => id === made.id) },
    { route: 'POST /register/changes', roles: ['commune'], ask: () => ({ path: '/register/changes', body: create() }), sees: 'row' },
    { route: 'PUT /register/changes/:id/file', roles: ['commune'], ask: () => ({ path: `/register/changes/${made.id}/file`, body: file() }), sees: 'row' },
    { route: 'GET /register/changes/:id/file', roles: readers, ask: () => ({ path: `/register/changes/${made.id}/file` }), sees: 'row' },
    { route: 'GET /register/counts', roles: readers, ask: () => ({ path: '/register/counts' }), sees: ({ body }) => (body as VillageCounts).items.some(({ commune }) => commune.id === world.units.own.id) },
    { route: 'PUT /register/counts', roles: ['commune', 'leader'], ask: () => ({ path: '/register/counts', body: { communeId: world.units.own.id, year: 2026, villages: 12, source: 'Niên giám thống kê' } }), sees: 'row' },
    { route: 'PUT /villages/:id/households', roles: ['commune'], ask: () => ({ path: `/villages/${world.villages.own.id}/households`, body: { year: 2026, households: 80 } }), sees: 'row' },
    { route: 'POST /register/import/check', roles: ['commune', 'administrator'], ask: () => ({ path: '/register/import/check', body: villages() }), sees: ({ body }) => (body as VillageFileCheck).lines.some(({ communeLabel }) => communeLabel === world.units.own.label) },
    { route: 'POST /register/import', roles: ['commune', 'administrator'], ask: () => ({ path: '/register/import', body: { ...villages(), file: unknown } }), sees: 'same-for-all' },
    { route: 'GET /register/import/examples/:name', roles: ['commune', 'administrator'], ask: () => ({ path: '/register/import/examples/villages.csv' }), sees: 'same-for-all' },
    { route: 'POST /reforms/check', roles: ['administrator'], ask: () => ({ path: '/reforms/check', body: { csv, effectiveOn: '2026-01-11', ...paper } }), sees: 'same-for-all' },
    { route: 'POST /reforms', roles: ['administrator'], ask: () => ({ path: '/reforms', body: { csv, effectiveOn: '2026-01-11', ...paper } }), sees: 'same-for-all' },
  ];
};
