import { Workbook } from 'exceljs';
import { figureIds, outcomes, type FigureId } from '@huong-uoc/contracts';
import { AnswerVillage } from '../charters';
import { Clock } from '../platform/clock';
import { FreezeReport, OpenCampaign } from '../reports';
import { amended, discriminating, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { figureCsv, figureTable } from './figure-csv';
import { workbookOf } from './figure-xlsx';
import { ComplianceReportQueries, FigureListQueries, TrendQueries } from '.';

describe('every figure', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const report = (query: object = {}) => test.get(ComplianceReportQueries).of(world.who('leader'), query);
  const list = (figure: FigureId, query: object = {}) => test.get(FigureListQueries).all(world.who('leader'), { figure, ...query });
  const today = { D: '2025-06-30', K: '2025-06-30' };

  beforeAll(async () => {
    await at('2025-01-02', () => world.found());
    const lay = async (village: string, text: typeof amended): Promise<string> => world.round(await world.charter(village, village.slice(0, 5)), village.slice(0, 5), text);
    const first = await at('2025-02-03', () => lay('north1', discriminating));
    await at('2025-02-06', () => approveCommitted(first, true));
    const slogan = await at('2025-02-03', () => lay('north2', discriminating));
    await at('2025-03-20', () => approveCommitted(slogan, false));
    const found = await at('2025-02-04', () => lay('south1', discriminating));
    await at('2025-02-07', () => world.approveNotClean(found));
    await at('2025-02-10', () => lay('south2', amended));
    const waiting = await at('2025-06-25', () => lay('south3', amended));
    await at('2025-06-26', () => world.submitClean(waiting));
  });

  /** Calls a finding of the text content for equality and approves the result. */
  async function approveCommitted(round: string, commits: boolean): Promise<void> {
    const fence = await world.claim(round);
    for (const finding of await world.findings(round)) await world.opine(finding, fence, 'E', { commits });
    await test.sql(`insert into clause_shown (text_id, clause_index, account_id, round_id, at) select c.text_id, c.index, $2, c.round_id, now() from clause c where c.round_id = $1 on conflict do nothing`, [round, world.who('reviewer').id]);
    await world.step(round, 'reviewer', 'submit-clean', { fence, wholeTextDeclared: true });
    await world.step(round, 'leader', 'approve');
  }

  it('counts for C4 only what a person said commits somebody, and only once it is approved', async () => {
    const committed = (await list('C4', today)).rows.filter(({ counted }) => counted);
    expect(committed.map(({ villageId }) => villageId)).toEqual([world.villages['north1']]);
    expect((await report({ D: '2025-02-05', K: '2025-02-05' })).here.figures.C4).toMatchObject({ x: 0 });
    // What was approved stays counted as known then, whatever is said of the finding later.
    await test.sql(`update opinion set commits = false where kind = 'E'`);
    expect((await report(today)).here.figures.C4).toMatchObject({ x: 1 });
  });

  it('counts for C5 the results of the year and what is overdue, each in time or not', async () => {
    const { rows } = await list('C5', today);
    expect(rows.map(({ villageId, counted, nextStep }) => [Object.entries(world.villages).find(([, id]) => id === villageId)?.[0], counted, nextStep.who]).sort()).toEqual([
      ['north1', true, 'nobody'], ['north2', false, 'nobody'], ['south1', true, 'nobody'], ['south2', false, 'department'],
    ]);
    expect((await report({ D: '2026-01-31', K: '2026-01-31' })).here.figures.C5).toMatchObject({ x: 0, y: 2 });
    expect((await report({ D: '2025-02-20', K: '2025-02-20' })).here.figures.C5).toMatchObject({ x: 2, y: 3 });
  });

  it('is its list, its CSV, its XLSX and the last point of its chart', async () => {
    for (const dates of [today, { D: '2025-02-28', K: '2025-06-30' }, { ...today, unit: world.communes.south }]) {
      const { here, D, K } = await report(dates);
      for (const id of figureIds) {
        const tile = id === 'C3r' ? here.range.lower : here.figures[id];
        const { rows } = await list(id, dates);
        const page = await test.get(FigureListQueries).page(world.who('leader'), { figure: id, page: 1, ...dates });
        const table = figureTable(id, D, K, rows);
        const book = new Workbook();
        await book.xlsx.load((await workbookOf(id, table)) as unknown as ArrayBuffer);
        const counted = table.slice(1).filter(([, , , yes]) => yes === 'có').length;
        const csvLines = figureCsv(id, D, K, rows).split('\r\n').length - 2;
        expect([id, page.total, table.length - 1, csvLines, (book.worksheets[0]?.rowCount ?? 0) - 1, counted]).toEqual([id, tile.y, tile.y, tile.y, tile.y, tile.x]);
      }
      for (const outcome of outcomes) expect((await list('C3', { outcome, ...dates })).rows).toHaveLength(here.outcomes[outcome]);
      const last = (await test.get(TrendQueries).of(world.who('leader'), dates)).points.at(-1);
      expect(last).toMatchObject({ on: D, dat: here.outcomes.dat, chuaDat: here.outcomes['chua-dat'], chuaXacDinh: here.outcomes['chua-xac-dinh'], n: here.figures.C3.y });
    }
  }, 60_000);

  it('says how far it can be relied on: preliminary, reviewed, approved, frozen', async () => {
    const badges = async (unit: string | undefined, query: object = today) => Object.values((await report({ unit, ...query })).here.figures).map(({ badge }) => badge);
    expect(await badges(world.province)).toEqual(['preliminary', 'preliminary', 'preliminary', 'preliminary', 'preliminary']);
    expect(await badges(world.villages['south3'])).toEqual(['approved', 'reviewed', 'reviewed', 'reviewed', null]);
    expect(await badges(world.villages['north1'])).toEqual(['approved', 'approved', 'approved', 'approved', 'approved']);
    const campaign = await at('2025-06-30', () => test.get(OpenCampaign).run(world.who('leader'), { kind: 'plan-report', year: 2025, cutOff: '2025-11-30' }));
    await at('2025-06-30', () => test.get(FreezeReport).run(world.who('leader'), campaign, { D: '2025-06-30', supplementTo: null, reason: null }));
    expect(await badges(undefined)).toEqual(['preliminary', 'preliminary', 'frozen', 'preliminary', 'preliminary']);
    expect((await badges(undefined, { ...today, B: '2025-02-01' }))[2]).toBe('preliminary');
    // Recorded on the day of the seal, after it: the number is another one, and no report holds it.
    await at('2025-06-30', () => test.get(AnswerVillage).run(world.who('north'), unitOf('north3'), 'no'));
    expect((await badges(undefined))[2]).toBe('preliminary');
  }, 60_000);

  const unitOf = (village: string): string => world.villages[village] ?? '';
});
