import { eraOn } from '@huong-uoc/workflow';
import type { Duplicate, IntakeValues, Preflight } from '@huong-uoc/contracts';

/** A line before anything is known of it. */
export const emptyFields: IntakeValues = {
  villageId: null, policy: 'new-charter', charterId: null, roundId: null, purpose: 'text-in-force', kind: 'general', title: null, era: 'ND-61-2023',
  adoptedOn: null, recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null,
};

export interface VillageCharter {
  readonly id: string;
  readonly villageId: string;
  readonly title: string;
  readonly kind: 'general' | 'sector';
  readonly open: boolean;
}

/** What a proposal rests on, the weightiest last: the paper, the manifest, and what a person has set. */
export interface Grounds {
  readonly preflight: Preflight | null;
  readonly manifest: Partial<IntakeValues>;
  readonly current: IntakeValues;
  readonly corrected: readonly string[];
  readonly villageLabel: (villageId: string) => string | null;
  readonly charters: readonly VillageCharter[];
  readonly duplicates: readonly Duplicate[];
}

/** Below this a village is shown as possible and not filled in. */
export const sureEnough = 0.6;

/** The line's fields as they should stand now. What a person has set stays. */
export function proposeFields(grounds: Grounds): IntakeValues {
  const { preflight, manifest, current, corrected } = grounds;
  const [best] = preflight?.villages ?? [];
  const kept = Object.fromEntries(corrected.map((field) => [field, current[field as keyof IntakeValues]])) as Partial<IntakeValues>;
  const facts: IntakeValues = {
    ...emptyFields,
    villageId: best !== undefined && best.confidence >= sureEnough ? best.villageId : null,
    kind: preflight?.kind?.value ?? 'general',
    purpose: preflight !== null && preflight.draft !== null && preflight.recognisedOn === null ? 'draft' : 'text-in-force',
    adoptedOn: preflight?.adoptedOn?.value ?? null,
    recognisedOn: preflight?.recognisedOn?.value ?? null,
    recognitionNumber: preflight?.recognitionNumber?.value ?? null,
    recognisedBy: preflight?.recognisedBy?.value ?? null,
    inForceFrom: preflight?.recognisedOn?.value ?? null,
    ...manifest,
    ...kept,
  };
  const dated = { ...facts, ...eraOf(facts, kept), ...titleOf(facts, grounds, kept) };
  return { ...dated, ...policyOf(dated, grounds, kept) };
}

function eraOf(facts: IntakeValues, kept: Partial<IntakeValues>): Partial<IntakeValues> {
  const day = facts.recognisedOn ?? facts.adoptedOn;
  return kept.era !== undefined || day === null ? {} : { era: eraOn(day) };
}

function titleOf({ villageId }: IntakeValues, { preflight, villageLabel }: Grounds, kept: Partial<IntakeValues>): Partial<IntakeValues> {
  if (kept.title !== undefined) return {};
  const label = villageId === null ? null : villageLabel(villageId);
  if (label === null) return { title: null };
  const form = preflight?.form?.value === 'huong-uoc' ? 'Hương ước' : 'Quy ước';
  const [kind = '', ...name] = (label.split(' – ')[0] ?? label).split(' ');
  return { title: [form, preflight?.subject?.toLowerCase(), `${kind.toLowerCase()} ${name.join(' ')}`].filter((part) => part !== undefined && part !== '').join(' ').slice(0, 300) };
}

/** The same text handed in before: nothing new. A village with such a charter in force: a new round of it. Else a charter of its own. */
function policyOf(facts: IntakeValues, { charters, duplicates }: Grounds, kept: Partial<IntakeValues>): Partial<IntakeValues> {
  const twin = duplicates.find(({ kind, roundId }) => roundId !== null && (kind !== 'near' || kept.policy === 'link'));
  const own = charters.filter(({ villageId, kind, open }) => villageId === facts.villageId && kind === facts.kind && open);
  const only = own.length === 1 ? own[0] : undefined;
  const continues = only !== undefined && (facts.kind === 'general' || facts.title === only.title);
  const policy = kept.policy ?? (twin !== undefined ? 'link' : continues ? 'new-round' : 'new-charter');
  if (policy === 'link') return { policy, roundId: kept.roundId ?? twin?.roundId ?? null, charterId: duplicates.find(({ roundId }) => roundId === (kept.roundId ?? twin?.roundId))?.charterId ?? null };
  if (policy === 'new-round') return { policy, charterId: kept.charterId ?? only?.id ?? null, roundId: null };
  return { policy, charterId: null, roundId: null };
}
