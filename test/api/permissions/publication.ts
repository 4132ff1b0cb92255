import type { Publications } from '@huong-uoc/contracts';
import type { SlicePermissions } from './row';

const resolution = { effectiveOn: '2026-01-12', number: '7/NQ-HĐND', issuedOn: '2026-01-10', issuer: 'Hội đồng nhân dân xã', note: null };

/** What the public reads needs nobody's name; what it may read is the word of the province's leader. */
export const publication: SlicePermissions = async ({ persona, units }) => {
  const officer = persona('commune', 'own').browser;
  // Villages that have not answered count as a charter each; under ten nothing is released.
  for (let n = 1; n <= 10; n += 1) await officer.send('POST', '/register/changes', { change: 'create', ...resolution, communeId: units.own.id, village: { kind: 'Xóm', name: `Công Khai ${n}` } });
  const leader = persona('leader', 'parent').browser;
  const { items } = (await leader.send('POST', '/publications', { D: '2026-01-31' })).body as Publications;
  return [
    { route: 'GET /public', roles: 'public', ask: () => ({ path: '/public' }), sees: 'same-for-all' },
    { route: 'GET /publications', roles: ['leader'], ask: () => ({ path: '/publications' }), sees: 'same-for-all' },
    { route: 'GET /publications/preview', roles: ['leader'], ask: () => ({ path: '/publications/preview?D=2026-01-31' }), sees: 'same-for-all' },
    { route: 'POST /publications', roles: ['leader'], ask: () => ({ path: '/publications', body: { D: '2026-01-31' } }), sees: 'same-for-all' },
    // Released by the province: not even a leader of the commune finds it.
    { route: 'POST /publications/:id/withdraw', roles: ['leader'], ask: () => ({ path: `/publications/${items[0]?.id ?? ''}/withdraw`, body: { reason: 'Thử quyền' } }), sees: 'row', except: { own: 404 } },
  ];
};
