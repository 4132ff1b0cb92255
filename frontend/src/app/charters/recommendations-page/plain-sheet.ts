import type { RecommendationSheet } from '@huong-uoc/contracts';
import { t } from '../../shared/i18n/translate';
import { groupItems } from './group-items';

/** The sheet as text to paste into a message: clause now, proposed clause, why. */
export function plainSheet(sheet: RecommendationSheet): string {
  const items = groupItems(sheet.items).map(({ address, clauseText, recommendation, law }, index) =>
    [
      `${index + 1}. ${address}`,
      `${t('sheet.now')}: ${clauseText.trim()}`,
      `${t('sheet.proposed')}: ${recommendation.proposed}`,
      `${t('sheet.reason')}: ${recommendation.reason}`,
      ...law.map(({ label }) => `${t('sheet.law')}: ${label}`),
    ].join('\n'),
  );
  return [sheet.charter.title, sheet.charter.villageLabel, ...items, t('app.notDecision')].join('\n\n');
}
