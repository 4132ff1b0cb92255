import type { CampaignPage, Reports } from '@huong-uoc/contracts';
import { registerCharter } from '../../support/charters';
import { everyRole, type SlicePermissions } from './row';

const workers = ['reviewer', 'leader', 'administrator'] as const;
const writers = ['leader', 'reviewer'] as const;

/** Reports are made by a leader's unit; its communes give their part and see no more than that; packs and evidence stay with those above. */
export const reports: SlicePermissions = async ({ persona, villages }) => {
  const leader = persona('leader', 'own').browser;
  const open = async (year: number) => (await leader.send('POST', '/reports', { kind: 'plan-report', year, cutOff: `${year}-11-30` })).body as CampaignPage;
  const id = (await open(2024)).campaign.id ?? '';
  const frozen = (await open(2023)).campaign.id ?? '';
  const packed = (await leader.send('POST', `/reports/${frozen}/packs`, { D: '2023-11-30' })).body as CampaignPage;
  const packId = packed.packs[0]?.id ?? '';
  const entered = (await leader.send('POST', `/reports/${id}/entries`, { target: 2, holder: 'Sở Nội vụ', x: 1, y: 2, words: 'Có kế hoạch' })).body as CampaignPage;
  const entryId = entered.targets.find(({ entry }) => entry !== null)?.entry?.id ?? '';
  const pdf = (more: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(more)) form.set(name, value);
    form.set('file', new File(['%PDF-1.4 báo cáo'], 'Báo cáo.pdf'));
    return form;
  };
  const given = (await leader.send('PUT', `/entries/${entryId}/evidence`, pdf({}))).body as CampaignPage;
  const evidence = given.targets.find(({ entry }) => entry !== null)?.entry?.evidence[0]?.sha256 ?? '';
  const charter = await registerCharter(persona('commune', 'own').browser, villages.own.id);
  const readers = ['commune', 'reviewer', 'leader'] as const;
  return [
    { route: 'GET /charters/:id/forms', roles: readers, ask: () => ({ path: `/charters/${charter.id}/forms` }), sees: 'row' },
    { route: 'GET /charters/:id/form', roles: readers, ask: () => ({ path: `/charters/${charter.id}/form?form=03` }), sees: 'row' },
    { route: 'GET /reports', roles: everyRole.filter((role) => role !== 'rule-keeper'), ask: () => ({ path: '/reports?year=2024' }), sees: ({ body }) => (body as Reports).campaigns.some((campaign) => campaign.id === id) },
    { route: 'POST /reports', roles: ['leader'], ask: () => ({ path: '/reports', body: { kind: 'statistics', year: 2022 } }), sees: 'same-for-all' },
    { route: 'GET /reports/:id', roles: everyRole.filter((role) => role !== 'rule-keeper'), ask: () => ({ path: `/reports/${id}` }), sees: 'row' },
    { route: 'PUT /reports/:id/contribution', roles: ['commune'], ask: () => ({ path: `/reports/${id}/contribution`, body: { situation: 'Thực hiện tốt.' } }), sees: 'row' },
    { route: 'POST /reports/:id/reminders', roles: writers, ask: () => ({ path: `/reports/${id}/reminders`, body: {} }), sees: 'row' },
    { route: 'POST /reports/:id/entries', roles: writers, ask: () => ({ path: `/reports/${id}/entries`, body: { target: 1, holder: 'Sở', x: 1, y: 1, words: 'Đủ' } }), sees: 'row' },
    { route: 'POST /reports/:id/packs', roles: ['leader'], ask: () => ({ path: `/reports/${frozen}/packs`, body: { D: '2023-11-30', supplementTo: packId, reason: 'Bổ sung' } }), sees: 'row' },
    { route: 'GET /packs/:id/file', roles: workers, ask: () => ({ path: `/packs/${packId}/file?kind=zip` }), sees: 'row' },
    { route: 'PUT /packs/:id/signed', roles: writers, ask: () => ({ path: `/packs/${packId}/signed`, body: pdf({ number: '9/BC', signedOn: packed.packs[0]?.K ?? '' }) }), sees: 'row' },
    { route: 'PUT /entries/:id/evidence', roles: writers, ask: () => ({ path: `/entries/${entryId}/evidence`, body: pdf({}) }), sees: 'row' },
    { route: 'GET /entries/:id/evidence', roles: workers, ask: () => ({ path: `/entries/${entryId}/evidence?sha256=${evidence}` }), sees: 'row' },
  ];
};
