import type { RegisterCharter } from '@huong-uoc/contracts';
import type { SampleId } from './amendments';
import { spread } from './demo-days';
import type { DemoVillage } from './lay-villages';
import { unfairIn, writePaper, type Paper } from './paper';
import { rareStories, sampleStories, smallStories, stories, usualStories, type Story, type StoryRound } from './stories';

/** A village with the story of its charter; `index` decides every date and every paper, so that a second start finds the same. */
export interface CastStory {
  readonly index: number;
  readonly village: DemoVillage;
  readonly sample: SampleId;
  readonly story: Story;
}

/** Which village lives which story. Villages after those of the stories have none: they answer, or have not answered yet. */
export function castStories(villages: readonly DemoVillage[], size: 'small' | 'full'): CastStory[] {
  const sampleVillages = sampleStories.flatMap((story) => {
    const village = villages.find(({ name }) => name === sampleNames[story.sample as SampleId]);
    return village === undefined ? [] : [{ village, story }];
  });
  const others = villages.filter((village) => !sampleVillages.some((taken) => taken.village === village));
  const usual = others.flatMap((village, n) => {
    const id = size === 'small' ? smallStories[n] : n % 10 === 9 ? rareStories[Math.floor(n / 10) % rareStories.length] : n % 4 === 3 ? undefined : usualStories[n % usualStories.length];
    return id === undefined ? [] : [{ village, story: stories[id] as Story }];
  });
  return [...sampleVillages, ...usual].map(({ village, story }, index) => ({ index, village, story, sample: story.sample ?? sampleFor(village, story, index) }));
}

const sampleNames: Readonly<Record<SampleId, string>> = { S1: 'Nà Phầy', S2: 'Khau Tẳng', S3: 'Phương Đoài', S4: 'Đồi Sim Hạ' };

/** Papers as they would lie in that part of the province; S4 has nothing unfair in it. */
function sampleFor({ commune }: DemoVillage, story: Story, index: number): SampleId {
  const unfair = story.rounds.some(({ paper }) => paper === 'some-unfair');
  if (commune.label.startsWith('Phường') && !unfair) return 'S4';
  const usual: readonly SampleId[] = commune.upland ? ['S1', 'S2'] : ['S3', 'S1'];
  return usual[index % usual.length] as SampleId;
}

/** What a round of this story says. */
export function paperOf({ index, village, sample }: CastStory, { paper }: StoryRound): Paper {
  const most = unfairIn(sample);
  const keep = paper === 'unfair' ? most : paper === 'some-unfair' ? 1 + (index % Math.max(1, Math.min(3, most))) : 0;
  return writePaper(sample, { village: village.name, commune: village.commune.oldName }, Math.min(keep, most));
}

const eras = {
  S1: { era: 'ND-61-2023', from: 2023.75, years: 1.5, title: 'Quy ước' },
  S2: { era: 'CT-24-1998', from: 2006, years: 6, title: 'Quy ước' },
  S3: { era: 'CT-24-1998', from: 1998.5, years: 4, title: 'Hương ước' },
  S4: { era: 'QD-22-2018', from: 2018.7, years: 3, title: 'Quy ước' },
} as const satisfies Record<SampleId, { era: RegisterCharter['era']; from: number; years: number; title: string }>;

/** The legal facts on the paper: adopted by the village, recognised a month later by whoever did so in that era. */
export function legalFactsOf({ index, village, sample, story }: CastStory, label: string): RegisterCharter {
  const { era, from, years, title } = eras[sample];
  const none = { adoptedOn: null, recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null };
  const facts = { villageId: village.id, kind: 'general', title: `${title} ${label.charAt(0).toLowerCase()}${label.slice(1)}`, era } as const;
  if (!story.adopted) return { ...facts, era: 'ND-61-2023', ...none };
  const adopted = Date.UTC(2000, 0, 1) + (spread(index, [from, from + years]) - 2000) * 365.25 * 86_400_000;
  const recognised = day(adopted + 30 * 86_400_000);
  const { oldLabel, oldDistrict } = village.commune;
  const by = era === 'ND-61-2023' ? `Ủy ban nhân dân ${lower(oldLabel)}` : era === 'CT-24-1998' ? `Chủ tịch Ủy ban nhân dân ${lower(oldDistrict)}` : `Ủy ban nhân dân ${lower(oldDistrict)}`;
  return { ...facts, adoptedOn: day(adopted), recognisedOn: recognised, recognitionNumber: `${20 + ((index * 37) % 900)}/QĐ-UBND`, recognisedBy: by, inForceFrom: recognised, inForceTo: null };
}

const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
