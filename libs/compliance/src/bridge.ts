import { standings, type Standing } from './classify';
import type { CharterFact, Facts } from './facts';

/** Why a member of N counts otherwise than before; one that is new and decided already came by an upload and changed by a decision. */
export type BridgeReason = 'decision' | 'upload' | 'boundary' | 'rules' | 'correction';
/** Đạt, Chưa đạt, Chưa xác định and N: as counts, or as what was added to them. */
export type BridgeCounts = { readonly dat: number; readonly chuaDat: number; readonly chuaXacDinh: number; readonly n: number };
/** One side of the bridge: the facts of a day, and the definition of C3 by which they are counted. */
export type BridgeSide = { readonly facts: Facts; readonly definition?: (facts: Facts) => readonly Standing[] };
/** The difference between two measurements, by reason; `charters` is how many members changed for it. */
export type Bridge = {
  readonly before: BridgeCounts;
  readonly parts: Readonly<Record<BridgeReason, { readonly change: BridgeCounts; readonly charters: number }>>;
  readonly after: BridgeCounts;
};

type Members = ReadonlyMap<string, Standing>;
const none: BridgeCounts = { dat: 0, chuaDat: 0, chuaXacDinh: 0, n: 0 };

/**
 * Explains the difference between two measurements of the same units member by member, so that the parts add up to it
 * exactly. `lookedBack` is the earlier day as known at the later measurement: what differs there about a charter that was
 * known already was recorded wrongly or late, and is a correction.
 */
export function bridge(before: BridgeSide, after: BridgeSide, lookedBack: Facts): Bridge {
  const definition = after.definition ?? standings;
  const first = membersOf((before.definition ?? standings)(before.facts));
  const restated = membersOf(definition(before.facts));
  const last = membersOf(definition(after.facts));
  const registered = new Set([...last.values()].filter(({ charter }) => charter !== null).map(({ village }) => village));
  const reasonOf = reasons(before.facts, after.facts, lookedBack);
  const parts = { decision: empty(), upload: empty(), boundary: empty(), rules: empty(), correction: empty() };
  for (const key of new Set([...first.keys(), ...restated.keys()])) move(parts.rules, first.get(key), restated.get(key));
  for (const key of new Set([...restated.keys(), ...last.keys()])) {
    const [from, to] = [restated.get(key), last.get(key)];
    const reason = reasonOf(from, to);
    const arrived = reason === 'upload' && from === undefined ? undecided(to) : to;
    move(parts[reason], from, arrived);
    // The place a village held in N goes to the charter it registers: one change, not two.
    if (from?.charter === null && to === undefined && registered.has(from.village)) parts[reason].charters -= 1;
    move(parts.decision, arrived, to);
  }
  return { before: count(first), parts, after: count(last) };
}

/** A charter that was handed in and decided between the two days: it came in undecided, and what it is now is a decision. */
function undecided(to: Standing | undefined): Standing | undefined {
  return to === undefined || to.status === 'chua-xac-dinh' ? to : { ...to, status: 'chua-xac-dinh', cause: 'waiting', who: 'department' };
}

type Part = { change: BridgeCounts; charters: number };
const empty = (): Part => ({ change: none, charters: 0 });

function move(part: Part, from: Standing | undefined, to: Standing | undefined): void {
  if (from?.status === to?.status) return;
  part.change = add(part.change, add(to === undefined ? none : one(to), from === undefined ? none : negative(one(from))));
  part.charters += 1;
}

function reasons(before: Facts, after: Facts, lookedBack: Facts): (from: Standing | undefined, to: Standing | undefined) => Exclude<BridgeReason, 'rules'> {
  const [earlier, later, seen] = [chartersOf(before), chartersOf(after), chartersOf(lookedBack)];
  const [oldVillages, newVillages] = [villagesOf(before), villagesOf(after)];
  return (from, to) => {
    const village = (to ?? from)?.village ?? '';
    if (!oldVillages.has(village) || !newVillages.has(village)) return 'boundary';
    const charter = (to ?? from)?.charter ?? null;
    if (charter === null) return 'upload';
    const [was, is] = [earlier.get(charter), later.get(charter)];
    if (was === undefined) return 'upload';
    if (was.mergedUnresolved !== is?.mergedUnresolved || was.village !== is.village) return 'boundary';
    if (isCorrected(was, seen.get(charter))) return 'correction';
    return was.inForce === is.inForce && isNewText(was, is) ? 'upload' : 'decision';
  };
}

/** The same day tells otherwise now: kind or validity of a known charter was set right. */
function isCorrected(was: CharterFact, seen: CharterFact | undefined): boolean {
  return seen !== undefined && (was.kind !== seen.kind || was.inForce !== seen.inForce);
}

/** A text was handed in that has no result yet. */
function isNewText({ review: was }: CharterFact, { review: is }: CharterFact): boolean {
  return is !== null && is.result === null && was?.round !== is.round;
}

const chartersOf = ({ charters }: Facts): ReadonlyMap<string, CharterFact> => new Map(charters.map((fact) => [fact.charter, fact]));
const villagesOf = ({ villages }: Facts): ReadonlySet<string> => new Set(villages.map(({ village }) => village));
const membersOf = (list: readonly Standing[]): Members => new Map(list.map((member) => [member.charter ?? `village ${member.village}`, member]));
const one = ({ status }: Standing): BridgeCounts => ({ dat: status === 'dat' ? 1 : 0, chuaDat: status === 'chua-dat' ? 1 : 0, chuaXacDinh: status === 'chua-xac-dinh' ? 1 : 0, n: 1 });
const count = (members: Members): BridgeCounts => [...members.values()].map(one).reduce(add, none);
const negative = ({ dat, chuaDat, chuaXacDinh, n }: BridgeCounts): BridgeCounts => ({ dat: -dat, chuaDat: -chuaDat, chuaXacDinh: -chuaXacDinh, n: -n });

function add(a: BridgeCounts, b: BridgeCounts): BridgeCounts {
  return { dat: a.dat + b.dat, chuaDat: a.chuaDat + b.chuaDat, chuaXacDinh: a.chuaXacDinh + b.chuaXacDinh, n: a.n + b.n };
}
