import { ClaimNext, SetAside } from '.';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/http';
import { openTestApplication } from '../testing';
import { QueueQueries } from './queue.queries';
import { discriminating, SmallProvince } from './testing/small-province';

const now = new Date('2026-03-02T02:00:00Z');
const reason = 'Chờ xã gửi thêm biên bản họp thôn';

describe('a round put back for a later day', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  let id: string;
  const at = <T>(day: string, work: () => Promise<T>) => test.get(Clock).at(`${day}T02:00:00Z`, work);
  const setAside = (fence: number, until: string, by = 'reviewer') => test.get(SetAside).run(world.who(by), id, { fence, until, reason });
  const claimNext = (by: string) => test.get(ClaimNext).run(world.who(by)).then(({ roundId }) => roundId, (problem: Problem) => problem.code);
  const listed = (view: 'all' | 'set-aside') => test.get(QueueQueries).page(world.who('colleague'), { view, page: 1 });
  beforeAll(async () => {
    await world.found();
    await test.get(Clock).at(now, async () => {
      id = await world.round(await world.charter('north1', 'north'), 'north', discriminating);
    });
  });

  it('cannot be put back by somebody who does not hold it, nor for today, nor for a day beyond a month', async () => {
    await at('2026-03-02', async () => {
      const fence = await world.claim(id);
      await expect(setAside(fence, '2026-03-09', 'colleague')).rejects.toMatchObject({ code: 'lease-lost' });
      await expect(setAside(fence + 1, '2026-03-09')).rejects.toMatchObject({ code: 'lease-lost' });
      await expect(setAside(fence, '2026-03-02')).rejects.toMatchObject({ code: 'bad-request', details: { fields: { until: expect.any(String) } } });
      await expect(setAside(fence, '2026-04-02')).rejects.toMatchObject({ code: 'bad-request' });
      await setAside(fence, '2026-03-09');
    });
  });

  it('stays in the list with its day, its reason and who said so, and its clock runs on', async () => {
    const { items, counts } = await at('2026-03-08', () => listed('set-aside'));
    expect(items).toEqual([expect.objectContaining({ holder: null, mine: false, setAside: { until: '2026-03-09', reason, by: 'reviewer' } })]);
    expect([counts['set-aside'], counts.all, items[0]?.round.due?.on]).toEqual([1, 1, '2026-03-16']);
    expect(await test.sql(`select action, reason from round_state where round_id = $1 order by step desc limit 1`, [id])).toEqual([{ action: 'release', reason: `Để sau đến 09/03/2026: ${reason}` }]);
  });

  it('is handed to nobody before its day, and on its day like any other', async () => {
    expect(await at('2026-03-08', () => claimNext('colleague'))).toBe('nothing-to-claim');
    expect((await at('2026-03-09', () => listed('set-aside'))).items).toEqual([]);
    expect(await at('2026-03-09', () => claimNext('colleague'))).toBe(id);
  });

  it('may be taken from the list sooner, and then waits for no day any more', async () => {
    await at('2026-03-09', async () => setAside(await world.claim(id, 'colleague'), '2026-03-20', 'colleague'));
    const fence = await at('2026-03-10', () => world.claim(id));
    expect((await at('2026-03-10', () => listed('all'))).items[0]).toMatchObject({ holder: 'reviewer', mine: false, setAside: null });
    await at('2026-03-10', () => world.step(id, 'reviewer', 'release', { fence }));
    expect(await at('2026-03-10', () => claimNext('colleague'))).toBe(id);
  });
});
