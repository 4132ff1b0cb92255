import { recordAct, type FigureId, type UnitFigures } from '@huong-uoc/contracts';
import { AnswerVillage, ChangeCharter } from '../charters';
import { RecordAct } from '../ledger';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/http';
import { amended, discriminating, SmallProvince } from '../reviews/testing/small-province';
import { openTestApplication } from '../testing';
import { BridgeQueries, ComplianceReportQueries, ContradictionsQueries, FigureListQueries, TrendQueries } from '.';

describe('the number', () => {
  const test = openTestApplication();
  const world = new SmallProvince(test);
  const at = <T>(day: string, work: () => Promise<T>): Promise<T> => test.get(Clock).at(`${day}T03:00:00Z`, work);
  const report = (query: { unit?: string; D?: string; K?: string } = {}, by = 'leader') => test.get(ComplianceReportQueries).of(world.who(by), query);
  const list = (figure: FigureId, query: object = {}, by = 'leader') => test.get(FigureListQueries).all(world.who(by), { figure, ...query });
  /** Đạt, Chưa đạt, Chưa xác định of a unit. */
  const outcomes = async (unit: string, query: { D?: string; K?: string } = {}) => Object.values((await report({ unit, ...query })).here.outcomes);
  const standing = async (village: string, query: object = {}) => (await list('C3', { unit: world.villages[village], ...query })).rows.map(({ outcome, nextStep, state }) => [outcome, nextStep.who, state]);
  beforeAll(() => at('2025-01-02', () => world.found()));

  it('hides other communes as if they did not exist', async () => {
    await expect(report({ unit: world.communes.south }, 'north')).rejects.toThrow(Problem);
    await expect(list('C3', { unit: world.communes.south }, 'north')).rejects.toThrow(Problem);
    expect((await report({}, 'north')).here.unit.id).toBe(world.communes.north);
  });

  it('counts a village that has not answered as undetermined, and lets one that has no charter go', async () => {
    expect(await standing('south1')).toEqual([['chua-xac-dinh', 'commune', null]]);
    await at('2025-01-03', () => test.get(AnswerVillage).run(world.who('south'), world.villages['south1'] ?? '', 'no'));
    expect(await standing('south1')).toEqual([]);
    expect(await standing('south1', { K: '2025-01-02' })).toHaveLength(1);
  });

  describe('of one charter through its life', () => {
    let charter: string;
    let first: string;
    beforeAll(async () => {
      charter = await at('2025-01-10', () => world.charter('north1', 'north'));
      first = await at('2025-01-20', () => world.round(charter, 'north', discriminating));
    });

    it('is undetermined, for the commune without a file and for the department once it is uploaded', async () => {
      expect(await standing('north1', { K: '2025-01-15' })).toEqual([['chua-xac-dinh', 'commune', null]]);
      expect(await standing('north1')).toEqual([['chua-xac-dinh', 'department', 'ready']]);
    });

    it('does not move by a wrong newer file that is withdrawn: the waiting text waits again', async () => {
      const before = await outcomes(world.communes.north);
      const wrong = await at('2025-01-22', () => world.round(charter, 'north', amended));
      await at('2025-01-23', () => world.step(wrong, 'north', 'withdraw'));
      expect([await world.state(first), await world.state(wrong)]).toEqual(['ready', 'withdrawn']);
      expect(await standing('north1')).toEqual([['chua-xac-dinh', 'department', 'ready']]);
      expect(await outcomes(world.communes.north)).toEqual(before);
    });

    it('does not move by a submitted result, only by an approved one, and then says that the village must act', async () => {
      await at('2025-02-01', () => world.approveNotClean(first));
      expect(await standing('north1')).toEqual([['chua-dat', 'village', 'approved-not-clean']]);
      expect(await standing('north1', { K: '2025-01-31' })).toEqual([['chua-xac-dinh', 'department', 'ready']]);
    });

    it('never moves by a draft, however clean', async () => {
      const draft = await at('2025-03-01', () => world.round(charter, 'north', amended, 'draft'));
      await at('2025-03-02', () => world.step(draft, 'north', 'request-review'));
      await at('2025-03-03', () => world.approveClean(draft));
      expect(await world.state(draft)).toBe('approved-clean');
      expect(await standing('north1')).toEqual([['chua-dat', 'village', 'approved-not-clean']]);
    });

    it('moves when the amended text is in force and its result approved, and only for days from then on', async () => {
      await at('2025-04-05', () => test.get(ChangeCharter).run(world.who('north'), charter, { adoptedOn: '2025-03-20', recognisedOn: '2025-04-01', inForceFrom: '2025-04-01', recognitionNumber: '5/QĐ-UBND', era: 'ND-61-2023' }));
      expect(await standing('north1', { D: '2025-04-05' })).toEqual([['chua-dat', 'village', 'approved-not-clean']]);
      const second = await at('2025-04-06', () => world.round(charter, 'north', amended));
      expect(await standing('north1', { D: '2025-04-06' })).toEqual([['chua-xac-dinh', 'department', 'ready']]);
      await at('2025-04-10', () => world.approveClean(second));
      expect(await world.state(first)).toBe('superseded');
      expect(await standing('north1', { D: '2025-04-10' })).toEqual([['dat', 'nobody', 'approved-clean']]);
      // Looking back: on 31/3 the old text was in force, and its result stands although it was superseded since.
      expect(await standing('north1', { D: '2025-03-31' })).toEqual([['chua-dat', 'village', 'approved-not-clean']]);
      // As known on 31/3 nothing of this had been recorded.
      expect(await standing('north1', { D: '2025-03-31', K: '2025-03-31' })).toEqual([['chua-dat', 'village', 'approved-not-clean']]);
      expect((await report({ D: '2025-03-31', K: '2025-04-30' })).retrospective).toBe(true);
    });

    it('keeps the date of the first text when the date of a later one is corrected', async () => {
      await at('2025-04-12', () => test.get(ChangeCharter).run(world.who('north'), charter, { inForceFrom: '2025-04-02' }));
      expect(await standing('north1', { D: '2025-04-02' })).toEqual([['dat', 'nobody', 'approved-clean']]);
      expect(await standing('north1', { D: '2025-03-31' })).toEqual([['chua-dat', 'village', 'approved-not-clean']]);
      expect(await standing('north1', { D: '2015-01-01' })).toEqual([['chua-xac-dinh', 'commune', null]]); // the village, before its charter
    });

    it('loses a reopened result at once', async () => {
      const [{ id }] = (await test.sql<{ id: string }>(`select id from round where charter_id = $1 and state = 'approved-clean' and purpose = 'text-in-force'`, [charter])) as [{ id: string }];
      await at('2025-05-01', () => world.step(id, 'leader', 'reopen', { reason: 'Có phản ánh' }));
      expect(await standing('north1')).toEqual([['chua-xac-dinh', 'department', 'reopened']]);
      expect(await standing('north1', { K: '2025-04-30' })).toEqual([['dat', 'nobody', 'approved-clean']]);
      await at('2025-05-02', () => world.approveClean(id));
    });

    it('leaves the count with the paper that abolishes it, on its day and not before, and never by a date alone', async () => {
      await expect(at('2025-06-01', () => test.get(ChangeCharter).run(world.who('north'), charter, { inForceTo: '2025-05-31' }))).rejects.toMatchObject({ code: 'bad-request' });
      await at('2025-06-01', () => test.get(RecordAct).run(world.who('north'), charter, recordAct.parse({ act: 'abolition-whole', on: '2025-06-01', number: '9/QĐ-UBND', issuer: 'UBND xã Bắc', ground: '14-1-a' })));
      expect(await standing('north1', { D: '2025-05-31' })).toEqual([['dat', 'nobody', 'approved-clean']]);
      expect((await standing('north1', { D: '2025-06-01' })).map(([outcome, who]) => [outcome, who])).toEqual([['chua-xac-dinh', 'commune']]); // the village declared one
      expect(await standing('north1', { D: '2025-06-01', K: '2025-05-31' })).toEqual([['dat', 'nobody', 'approved-clean']]);
    });
  });

  it('leaves a withdrawn text and a sector charter out', async () => {
    const charter = await at('2025-02-01', () => world.charter('north2', 'north'));
    const wrong = await at('2025-02-02', () => world.round(charter, 'north', amended));
    await at('2025-02-03', () => world.step(wrong, 'north', 'withdraw'));
    expect(await standing('north2')).toEqual([['chua-xac-dinh', 'commune', null]]);
    const before = await outcomes(world.communes.north);
    const forest = await at('2025-02-04', () => world.charter('north2', 'north', { kind: 'sector', title: 'Quy ước bảo vệ rừng' }));
    await at('2025-02-05', async () => world.approveClean(await world.round(forest, 'north', amended)));
    expect(await outcomes(world.communes.north)).toEqual(before);
  });

  it('keeps the charter of a merged village in the count as undetermined, under the village it went into', async () => {
    const old = await world.village('cũ', world.communes.south);
    const charter = await at('2025-02-01', () => world.charter('cũ', 'south'));
    await at('2025-02-02', async () => world.approveClean(await world.round(charter, 'south', amended)));
    const merged = await world.village('hợp nhất', world.communes.south);
    await test.sqlAsOwner(`update unit_period set valid_to = '2025-06-30' where unit_id = $1`, [old]);
    await test.sqlAsOwner(`update unit_period set valid_from = '2025-07-01' where unit_id = $1`, [merged]);
    await test.sqlAsOwner(`insert into unit_succession (from_unit_id, to_unit_id, effective_on) values ($1, $2, '2025-07-01')`, [old, merged]);
    expect((await list('C3', { unit: world.communes.south, D: '2025-06-30' })).rows.filter(({ charterId }) => charterId === charter)).toMatchObject([{ outcome: 'dat' }]);
    const after = (await list('C3', { unit: world.communes.south, D: '2025-07-01' })).rows.filter(({ villageId }) => villageId === merged);
    expect(after).toMatchObject([{ charterId: charter, outcome: 'chua-xac-dinh', nextStep: { who: 'commune' } }]);
  });

  it('adds up: children to their parent, outcomes to N, and the list behind every figure of every unit has as many lines', async () => {
    await at('2025-02-10', async () => world.approveNotClean(await world.round(await world.charter('south2', 'south'), 'south', discriminating)));
    await at('2025-02-11', async () => world.submitClean(await world.round(await world.charter('south3', 'south'), 'south', amended)));
    for (const dates of [{}, { D: '2025-02-28' }, { D: '2025-06-30', K: '2025-02-15' }]) {
      const { here, children } = await report(dates);
      expect(sum(children)).toEqual(counts(here));
      for (const unit of [here, ...children, ...(await report({ unit: world.communes.north, ...dates })).children]) await holds(unit, dates);
    }
  });

  async function holds(unit: UnitFigures, dates: object): Promise<void> {
    const { figures, outcomes: parts, whoMustAct } = unit;
    expect(parts.dat + parts['chua-dat'] + parts['chua-xac-dinh']).toBe(figures.C3.y);
    for (const id of ['C1', 'C2', 'C3', 'C4', 'C5'] as const) {
      const { rows } = await list(id, { unit: unit.unit.id, ...dates });
      expect([id, rows.filter(({ counted }) => counted).length, rows.length]).toEqual([id, figures[id].x, figures[id].y]);
    }
    for (const outcome of ['dat', 'chua-dat', 'chua-xac-dinh'] as const) expect((await list('C3', { unit: unit.unit.id, outcome, ...dates })).rows).toHaveLength(parts[outcome]);
    for (const who of ['village', 'commune', 'department'] as const) expect((await list('C3', { unit: unit.unit.id, who, ...dates })).rows).toHaveLength(whoMustAct[who]);
  }

  const counts = ({ figures, outcomes: parts }: UnitFigures): number[] => [figures.C1.x, figures.C1.y, figures.C2.x, figures.C2.y, figures.C3.x, figures.C3.y, figures.C4.x, figures.C4.y, figures.C5.x, figures.C5.y, ...Object.values(parts)];
  const sum = (units: readonly UnitFigures[]): number[] => units.map(counts).reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)));

  it('shows the targets with what they take, and whether a past one was met', async () => {
    const { targets, here } = await report();
    const [past, next] = targets;
    expect(past).toMatchObject({ on: '2025-12-31', percent: 95, met: false });
    expect(next).toMatchObject({ on: '2030-12-31', percent: 100, met: null, need: here.figures.C3.y });
    expect((await report({ unit: world.communes.north })).targets.every(({ met }) => met === null)).toBe(true);
  });

  it('shows a trend whose every month is the figure as it was known then', async () => {
    const trend = await at('2025-09-15', () => test.get(TrendQueries).of(world.who('leader'), {}));
    expect(trend.points).toHaveLength(18);
    expect(trend.points.at(-1)?.on).toBe('2025-09-15');
    for (const { on, dat, chuaDat, chuaXacDinh, n } of trend.points.slice(-9)) {
      const { outcomes: parts, figures } = (await report({ D: on, K: on })).here;
      expect([on, dat, chuaDat, chuaXacDinh, n]).toEqual([on, parts.dat, parts['chua-dat'], parts['chua-xac-dinh'], figures.C3.y]);
    }
    // What is recorded late about a month that was shown already is seen in it.
    await at('2025-08-20', () => test.get(AnswerVillage).run(world.who('north'), world.villages['north3'] ?? '', 'no'));
    const again = await at('2025-09-15', () => test.get(TrendQueries).of(world.who('leader'), {}));
    expect(again.points.map(({ n }) => n)).toEqual(trend.points.map(({ on, n }) => (on >= '2025-08-31' ? n - 1 : n)));
    expect(again.pace).toMatchObject({ targetOn: '2025-12-31', percent: 95 });
    await expect(test.get(TrendQueries).of(world.who('north'), { unit: world.communes.south })).rejects.toThrow(Problem);
  });

  it('explains the difference between two days, and the parts add up to it', async () => {
    const bridged = await test.get(BridgeQueries).of(world.who('leader'), { from: '2025-01-31', to: '2025-09-15' });
    const reasons = bridged.parts.filter(({ charters }) => charters > 0).map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(['decision', 'upload', 'boundary']));
    for (const key of ['dat', 'chuaDat', 'chuaXacDinh', 'n'] as const) expect(bridged.parts.reduce((total, { change }) => total + change[key], bridged.before[key])).toBe(bridged.after[key]);
    const { outcomes: parts, figures } = (await report({ D: '2025-09-15', K: '2025-09-15' })).here;
    expect(bridged.after).toEqual({ dat: parts.dat, chuaDat: parts['chua-dat'], chuaXacDinh: parts['chua-xac-dinh'], n: figures.C3.y });
    await expect(test.get(BridgeQueries).of(world.who('north'), { unit: world.communes.south, from: '2025-01-31', to: '2025-09-15' })).rejects.toThrow(Problem);
  });

  it('lists the same clause decided both ways, and only then', async () => {
    const asked = () => test.get(ContradictionsQueries).of(world.who('leader'));
    expect((await asked()).total).toBe(0);
    const round = await at('2025-10-01', async () => world.round(await world.charter('south1', 'south'), 'south', discriminating));
    await at('2025-10-02', () => world.submitClean(round));
    const { items, total } = await asked();
    expect(total).toBe(1);
    expect(items[0]?.quote).toBe('Con gái đi lấy chồng không được chia đất');
    expect(new Set(items[0]?.sides.map(({ kind }) => kind))).toEqual(new Set(['A', '0']));
    expect(items[0]?.sides.some(({ roundId }) => roundId === round)).toBe(true);
  });
});
