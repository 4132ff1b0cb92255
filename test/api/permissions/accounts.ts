import { everyRole, type SlicePermissions } from './row';

/** Accounts are the administrator's, within the reach of their own unit. */
export const accounts: SlicePermissions = async (world) => {
  const victim = () => world.another('commune', 'own');
  const { account } = await victim();
  return [
    { route: 'GET /session', roles: 'public', ask: () => ({ path: '/session' }), sees: 'same-for-all' },
    { route: 'POST /session', roles: 'public', ask: (asker) => ({ path: '/session', body: { email: asker.account.email, password: asker.password } }), sees: 'same-for-all' },
    { route: 'DELETE /session', roles: 'public', ask: async (asker, place) => ({ path: '/session', as: await world.another(asker.account.role, place) }), sees: 'same-for-all' },
    {
      route: 'POST /session/password',
      roles: everyRole,
      ask: async (asker, place) => {
        const as = await world.another(asker.account.role, place);
        return { path: '/session/password', body: { current: as.password, next: 'nước chảy đá mòn mãi' }, as };
      },
      sees: 'same-for-all',
    },
    { route: 'GET /accounts', roles: ['administrator'], ask: () => ({ path: '/accounts' }), sees: ({ body }) => JSON.stringify(body).includes(account.id) },
    { route: 'POST /accounts', roles: ['administrator'], ask: (asker, place) => ({ path: '/accounts', body: { email: `made-by-${asker.account.id}-${place}@example.gov.vn`, displayName: 'Người mới', role: 'commune', unitId: world.units.own.id } }), sees: 'row' },
    { route: 'PATCH /accounts/:id', roles: ['administrator'], ask: () => ({ path: `/accounts/${account.id}`, body: { displayName: 'Tên khác' } }), sees: 'row' },
    { route: 'POST /accounts/:id/reset', roles: ['administrator'], ask: () => ({ path: `/accounts/${account.id}/reset`, body: {} }), sees: 'row' },
  ];
};
