import { Injectable } from '@nestjs/common';
import { neededOf, targets, territoryLabels, measure, type Measures, type Target as TargetRow, type Territory } from '@huong-uoc/compliance';
import type { Target } from '@huong-uoc/contracts';
import { Database } from '../platform/database';
import { factsOf } from './figure-members';
import { KnownFactsQueries, type KnownFacts } from './known-facts.queries';
import type { ShownUnit } from './unit-figures';

/** The targets a unit is measured against: what they ask for today, and for those whose day has come whether they were met on it. */
@Injectable()
export class TargetsQueries {
  constructor(
    private readonly db: Database,
    private readonly facts: KnownFactsQueries,
  ) {}

  /** A target speaks of a province, so only a province meets or misses it; smaller units see how many of theirs it would take. */
  async of(here: ShownUnit, known: KnownFacts, total: Measures, knownOn: string): Promise<Target[]> {
    const shown: Target[] = [];
    const then = new Map<string, KnownFacts>([[known.on, known]]);
    for (const row of targets) {
      const communes = await this.communesOf(row.territory, known);
      if (communes !== null && communes.size === 0) continue;
      const now = communes === null ? total : within(known, communes);
      const { x, y } = now['C3@1'];
      const met = here.level === 'province' ? await this.met(row, here.id, known, knownOn, then) : null;
      shown.push({ indicator: 'C3', territory: territoryLabels[row.territory].vi, on: row.date, percent: row.permille / 10, basis: row.legalBasis, met, x, y, need: y === 0 ? null : neededOf(y, row.permille) });
    }
    return shown;
  }

  /** Reads the facts of past target days beside those of D, so that nobody waits for one after the other. */
  async readAhead(here: ShownUnit, on: string, knownOn: string, boundary: string): Promise<void> {
    if (here.level !== 'province') return;
    await Promise.all([...new Set(targets.map(({ date }) => date))].filter((day) => day < on).map((day) => this.facts.of(here.id, day, knownOn, on === boundary ? day : boundary)));
  }

  /** Measured on the target's own day, with what is known now; each day is read once. */
  private async met(row: TargetRow, unitId: string, { on, boundary }: KnownFacts, knownOn: string, read: Map<string, KnownFacts>): Promise<boolean | null> {
    if (row.date > on) return null;
    const known = read.get(row.date) ?? (await this.facts.of(unitId, row.date, knownOn, on === boundary ? row.date : boundary));
    read.set(row.date, known);
    const communes = await this.communesOf(row.territory, known);
    const { x, y } = (communes === null ? measure(factsOf(known)) : within(known, communes))['C3@1'];
    return y === 0 ? null : x >= neededOf(y, row.permille);
  }

  /** Communes of the measured facts that a territory consists of on the boundary day; null = all of them. */
  private async communesOf(territory: Territory, known: KnownFacts): Promise<ReadonlySet<string> | null> {
    if (territory === 'any-province') return null;
    const rows = await this.db.query<{ id: string }>(oldBacKanSql, [known.boundary]);
    const theirs = new Set(rows.map(({ id }) => id));
    return new Set(known.tree.filter(({ id, level }) => level === 'commune' && theirs.has(id)).map(({ id }) => id));
  }
}

const within = (known: KnownFacts, communes: ReadonlySet<string>): Measures => measure(factsOf(known, ({ unit }) => communes.has(unit)));

/** The communes of the province as it was, and those their land went to by a day. */
const oldBacKanSql = `
  with recursive old_province as (
    select p.unit_id, least(coalesce(p.valid_to, $1), $1) as last_day from unit_period p join unit u on u.id = p.unit_id and u.level = 'province' where p.name = 'Bắc Kạn' order by p.valid_from desc limit 1
  ), land as (
    select t.unit_id from old_province o, unit_subtree(o.unit_id, o.last_day) t join unit u on u.id = t.unit_id and u.level = 'commune'
    union
    select s.to_unit_id from land join unit_succession s on s.from_unit_id = land.unit_id and s.effective_on <= $1
  )
  select unit_id as id from land`;
