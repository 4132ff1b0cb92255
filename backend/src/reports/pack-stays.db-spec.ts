import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { AnswerVillage } from '../charters';
import { RecordAct } from '../ledger';
import { Clock } from '../platform/clock';
import { amended, discriminating, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { recordAct } from '@huong-uoc/contracts';
import { CampaignsQueries } from './campaigns.queries';
import { faultsOf, sheetsIn } from './pack';
import { GatherReport } from './report-content';
import { sheetsOf } from './sheets';
import { CampaignPageQueries, Contribute, EnterTarget, FreezeReport, OpenCampaign, PacksQueries } from '.';

const villages = ['north1', 'north2', 'north3', 'south1', 'south2', 'south3'] as const;
const changes = ['answer', 'register', 'clean', 'not-clean', 'act', 'contribute', 'target'] as const;
type Change = { readonly what: (typeof changes)[number]; readonly village: (typeof villages)[number] };

describe('a frozen pack under any later change', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const charters: string[] = [];
  let campaign = '';
  let pack = '';
  beforeAll(async () => {
    await at('2025-01-02', () => world.found());
    await at('2025-02-01', async () => {
      charters.push(await world.charter('north1', 'north'), await world.charter('south1', 'south'));
      await world.approveClean(await world.round(charters[0] ?? '', 'north', amended));
      await world.approveNotClean(await world.round(charters[1] ?? '', 'south', discriminating));
    });
    await at('2025-11-01', async () => { campaign = await test.get(OpenCampaign).run(world.who('leader'), { kind: 'plan-report', year: 2025, cutOff: '2025-11-30' }); });
    await at('2025-12-01', async () => { pack = await test.get(FreezeReport).run(world.who('leader'), campaign, { D: '2025-11-30', supplementTo: null, reason: null }); });
  }, 30_000);

  /** One thing that people do after the freeze; what the law refuses then and there is no change. */
  async function happen({ what, village }: Change): Promise<void> {
    const commune = village.slice(0, 5);
    const register = async () => { charters.push(await world.charter(village, commune)); return charters.at(-1) ?? ''; };
    const act = recordAct.parse({ act: 'suspension-part', on: '2025-11-15', number: '9/QĐ-UBND', issuer: 'Ủy ban nhân dân xã', ground: '12-1-b', clauses: ['Điều 2'], deadline: '2026-03-01', reason: 'Không phù hợp' });
    const doing: Record<Change['what'], () => Promise<unknown>> = {
      answer: () => test.get(AnswerVillage).run(world.who(commune), world.villages[village] ?? '', 'no'),
      register,
      clean: async () => world.approveClean(await world.round(await register(), commune, amended)),
      'not-clean': async () => world.approveNotClean(await world.round(await register(), commune, discriminating)),
      act: () => test.get(RecordAct).run(world.who(commune), charters[commune === 'north' ? 0 : 1] ?? '', act),
      contribute: () => test.get(Contribute).run(world.who(commune), campaign, { situation: `Sau khi chốt: ${village}`, difficulties: null, other: null, villagesReviewed: 1 }),
      target: () => test.get(EnterTarget).run(world.who('reviewer'), campaign, { target: 2, holder: 'Sở Nội vụ', x: 1, y: 2, words: village }),
    };
    await doing[what]().catch((error: Error) => { if (!error.name.startsWith('Problem')) throw error; });
  }

  it('keeps its data sheets byte for byte, and measuring the same day as known then gives the same sheets again', async () => {
    const stored = async () => buffer((await test.get(PacksQueries).open(world.who('leader'), pack, 'zip')).bytes);
    const before = await stored();
    const sheets = await sheetsIn(before);
    const opened = await test.get(CampaignsQueries).find(world.who('leader'), campaign);
    const { publicKey } = await test.get(CampaignPageQueries).of(world.who('leader'), campaign);
    const later = fc.array(fc.record({ what: fc.constantFrom(...changes), village: fc.constantFrom(...villages) }), { minLength: 1, maxLength: 4 });
    let day = 2;
    await fc.assert(
      fc.asyncProperty(later, async (drawn) => {
        for (const change of drawn) await at(`2025-12-${String(2 + ((day += 1) % 28)).padStart(2, '0')}`, () => happen(change));
        const after = await stored();
        expect(after.equals(before)).toBe(true);
        expect(await faultsOf(after, publicKey)).toEqual([]);
        expect(sheetsOf(await test.get(GatherReport).of(world.who('leader'), opened, '2025-11-30', '2025-12-01'))).toEqual(sheets);
      }),
      { numRuns: 12 },
    );
    expect((await test.get(GatherReport).of(world.who('leader'), opened, '2025-11-30', '2025-12-31')).here.outcomes).not.toEqual({ dat: 1, 'chua-dat': 1, 'chua-xac-dinh': 4 });
  }, 60_000);
});
