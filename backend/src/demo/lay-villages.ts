import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { AddVillage, LoadUnits, searchKey, UnitsQueries } from '../units';
import { villageName } from './village-names';

/** A commune of today with one it was made of, whose name old papers carry. */
export interface DemoCommune {
  readonly id: string;
  readonly label: string;
  readonly upland: boolean;
  readonly oldId: string;
  readonly oldName: string;
  readonly oldLabel: string;
  readonly oldDistrict: string;
}

/** A demo village where it lies today. */
export interface DemoVillage {
  readonly id: string;
  readonly name: string;
  readonly commune: DemoCommune;
}

/** Villages of the four samples, each in the old commune its paper names. */
const ofSamples = [
  { kind: 'Thôn', name: 'Nà Phầy', old: 'Quân Hà' },
  { kind: 'Bản', name: 'Khau Tẳng', old: 'Cổ Linh' },
  { kind: 'Tổ dân phố', name: 'Đồi Sim Hạ', old: 'Phố Cò' },
  { kind: 'Làng', name: 'Phương Đoài', old: 'Úc Kỳ' },
] as const;

const since = '1997-01-01';
const mergedOn = '2025-07-01';
const dayBefore = '2025-06-30';

/** Settles the demo province: its units from the bundled files, and villages marked as demo; what is there stays. */
@Injectable()
export class LayVillages {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsQueries,
    private readonly load: LoadUnits,
    private readonly add: AddVillage,
  ) {}

  async province(): Promise<string> {
    await this.load.run('system');
    const province = await this.units.province();
    if (province === undefined) throw new Error('there is no province today');
    return province;
  }

  /** Communes of today, those of the four samples first; one of several predecessors stands for all. */
  async communes(): Promise<DemoCommune[]> {
    const communes = await this.db.query<DemoCommune & { predecessors: string[] }>(
      `select distinct on (n.unit_id) n.unit_id as id, n.kind || ' ' || n.name as label, pr.name = 'Bắc Kạn' as upland, o.unit_id as "oldId", o.name as "oldName", o.kind || ' ' || o.name as "oldLabel",
              d.kind || ' ' || d.name as "oldDistrict", array(select x.name from unit_succession y join unit_period x on x.unit_id = y.from_unit_id where y.to_unit_id = n.unit_id) as predecessors
         from unit u join unit_period n on n.unit_id = u.id and n.valid_to is null
         join unit_succession s on s.to_unit_id = u.id
         join unit_period o on o.unit_id = s.from_unit_id join unit_period d on d.unit_id = o.parent_id join unit_period pr on pr.unit_id = d.parent_id
        where u.level = 'commune'
        order by n.unit_id, s.divided, o.name = any($1) desc, o.name`,
      [ofSamples.map(({ old }) => old)],
    );
    const rank = ({ predecessors }: { predecessors: string[] }) => {
      const found = ofSamples.findIndex(({ old }) => predecessors.includes(old));
      return found === -1 ? ofSamples.length : found;
    };
    return communes.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, 'vi'));
  }

  /** The first communes get more villages than the others, for they have accounts people sign in with. */
  async run(communes: readonly DemoCommune[], perCommune: (n: number) => number): Promise<DemoVillage[]> {
    const known = new Map((await this.db.query<{ id: string; key: string }>(`select u.id, p.parent_id || ' ' || p.search as key from unit u join unit_period p on p.unit_id = u.id where u.level = 'village' and p.valid_to is null`)).map(({ id, key }) => [key, id]));
    const villages: DemoVillage[] = [];
    let named = 0;
    for (const [n, commune] of communes.entries()) {
      const own = ofSamples[n];
      const wanted = Array.from({ length: perCommune(n) - (own === undefined ? 0 : 1) }, () => ({ kind: kindIn(commune), name: villageName((named += 1), commune.upland ? 'upland' : 'lowland') }));
      for (const { kind, name } of own === undefined ? wanted : [own, ...wanted]) {
        const id = known.get(`${commune.id} ${searchKey(`${kind} ${name}`)}`) ?? (await this.add.run('system', { kind, name, demo: true, places: [{ communeId: commune.oldId, from: since, to: dayBefore }, { communeId: commune.id, from: mergedOn, to: null }] }));
        villages.push({ id, name, commune });
      }
    }
    return villages;
  }
}

function kindIn({ label, upland }: DemoCommune): string {
  if (label.startsWith('Phường')) return 'Tổ dân phố';
  return upland ? 'Thôn' : 'Xóm';
}
