import type { Charter, VillageCard } from '@huong-uoc/contracts';
import type { PlainKey } from '../i18n/vi';

export const answerWords: Readonly<Record<VillageCard['answer'], PlainKey>> = {
  'yes': 'answer.yes',
  'no': 'answer.no',
  'in-preparation': 'answer.inPreparation',
  'not-answered': 'answer.notAnswered',
};

export const kindWords: Readonly<Record<Charter['kind'], PlainKey>> = { general: 'kind.general', sector: 'kind.sector' };

export const eraWords: Readonly<Record<Charter['era'], PlainKey>> = {
  'CT-24-1998': 'era.ct24',
  'QD-22-2018': 'era.qd22',
  'LUAT-10-2022': 'era.luat10',
  'ND-61-2023': 'era.nd61',
};
