import type { ApproveManyResult } from '@huong-uoc/contracts';
import type { Answer } from '../../support/browser-like';
import { Reviewing } from '../../support/reviewing';
import type { PermissionRow, SlicePermissions } from './row';

const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/** One round and one finding at the desk. A step refused for want of a lease (409) was found, which is what counts here. */
async function desk(reviewing: Reviewing): Promise<PermissionRow[]> {
  const { roundId, findingId } = await reviewing.asked();
  const on = (base: string, id: string) => (method: string, last: string, roles: PermissionRow['roles'], body?: unknown): PermissionRow => ({
    route: `${method} ${base}/:id/${last.split('?')[0]}`,
    roles,
    ask: () => ({ path: `${base}/${id}/${last}`, body }),
    sees: 'row',
  });
  const onRound = on('/rounds', roundId);
  const onFinding = on('/findings', findingId);
  return [
    onRound('POST', 'actions', ['commune', 'reviewer', 'leader', 'administrator'], { action: 'reopen', reason: 'Xem lại' }),
    onRound('GET', 'review', ['reviewer', 'leader', 'rule-keeper']),
    onRound('GET', 'same?clause=0', ['reviewer', 'leader', 'rule-keeper']),
    onRound('GET', 'recommendations', ['commune', 'reviewer', 'leader', 'rule-keeper']),
    onRound('GET', 'letter', ['commune', 'reviewer', 'leader']),
    onRound('POST', 'claim', ['reviewer']),
    onRound('POST', 'heartbeat', ['reviewer'], { fence: 0 }),
    onRound('POST', 'set-aside', ['reviewer'], { fence: 0, until: inAWeek, reason: 'Chờ xã gửi thêm giấy tờ' }),
    onRound('POST', 'shown', ['reviewer'], { fence: 0, clauses: [0] }),
    onRound('POST', 'findings', ['reviewer'], { fence: 0, start: 0, end: 5, severity: 'violation', direction: 'women', categories: ['land'], why: 'Thử quyền' }),
    onFinding('PUT', 'opinion', ['reviewer'], { fence: 0, kind: 'B' }),
    onFinding('DELETE', 'opinion?fence=0', ['reviewer']),
    onFinding('POST', 'confirmation', ['reviewer', 'leader', 'rule-keeper']),
    onFinding('PUT', 'recommendation', ['reviewer'], { fence: 0, reason: 'Thử quyền', proposed: 'Như nhau' }),
    onFinding('POST', 'answer', ['commune'], { agrees: true }),
  ];
}

/** What waits for a reviewer, and for a leader. */
async function lists(reviewing: Reviewing): Promise<PermissionRow[]> {
  const waiting = await reviewing.submittedClean();
  const holds = (id: string) => (answer: Answer) => JSON.stringify(answer.body).includes(id);
  return [
    { route: 'GET /queue', roles: ['reviewer', 'leader'], ask: async () => ({ path: '/queue' }), sees: holds(await reviewing.ready()) },
    {
      // Somebody else may take the last one first, so each asker above the row finds one of their own.
      route: 'POST /queue/claim-next',
      roles: ['reviewer'],
      ask: async (asker, place) => {
        if (asker.account.role === 'reviewer' && place !== 'sibling') await reviewing.ready();
        return { path: '/queue/claim-next', body: {} };
      },
      sees: 'row',
    },
    { route: 'GET /approvals', roles: ['leader'], ask: () => ({ path: '/approvals' }), sees: holds(waiting) },
    {
      route: 'POST /approvals',
      roles: ['leader'],
      ask: async (asker, place) => ({ path: '/approvals', body: { roundIds: [asker.account.role === 'leader' && place !== 'sibling' ? await reviewing.submittedClean() : waiting] } }),
      sees: ({ body }) => (body as ApproveManyResult).items[0]?.ok === true,
    },
  ];
}

export const reviews: SlicePermissions = async (world) => {
  const reviewing = new Reviewing(world, (await world.another('reviewer', 'parent')).browser);
  return [...(await desk(reviewing)), ...(await lists(reviewing))];
};
