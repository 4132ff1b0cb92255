import type { Charter } from '@huong-uoc/contracts';
import { t } from '../../../shared/i18n/translate';

/** The form's own shape: inputs hold text, blank where nothing is known. */
export type CharterFacts = {
  readonly kind: Charter['kind'];
  readonly title: string;
  readonly era: Charter['era'];
  readonly adoptedOn: string;
  readonly recognisedOn: string;
  readonly recognitionNumber: string;
  readonly recognisedBy: string;
  readonly inForceFrom: string;
  readonly inForceTo: string;
};

export const blankFacts: CharterFacts = {
  kind: 'general', title: '', era: 'ND-61-2023', adoptedOn: '', recognisedOn: '', recognitionNumber: '', recognisedBy: '', inForceFrom: '', inForceTo: '',
};

export function factsOf(charter: Charter | undefined): CharterFacts | null {
  if (charter === undefined) return null;
  const { kind, title, era } = charter;
  const text = (value: string | null): string => value ?? '';
  return {
    kind, title, era,
    adoptedOn: text(charter.adoptedOn), recognisedOn: text(charter.recognisedOn), recognitionNumber: text(charter.recognitionNumber),
    recognisedBy: text(charter.recognisedBy), inForceFrom: text(charter.inForceFrom), inForceTo: text(charter.inForceTo),
  };
}

/** What must be mended before sending; the server checks again and knows more. */
export function missingFields(facts: CharterFacts): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  const after = (later: string, earlier: string): boolean => later !== '' && earlier !== '' && later < earlier;
  if (facts.title.trim() === '') errors['title'] = t('form.titleMissing');
  if (after(facts.recognisedOn, facts.adoptedOn)) errors['recognisedOn'] = t('form.recognisedTooEarly');
  if (after(facts.inForceFrom, facts.adoptedOn)) errors['inForceFrom'] = t('form.inForceTooEarly');
  if (after(facts.inForceTo, facts.inForceFrom)) errors['inForceTo'] = t('form.endTooEarly');
  return errors;
}
