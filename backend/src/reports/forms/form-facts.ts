import type { ActEntry, Charter, Ledger } from '@huong-uoc/contracts';
import type { LegalAct } from '@huong-uoc/workflow';

type Entry = Pick<ActEntry, 'act' | 'on' | 'number' | 'issuer' | 'ground' | 'clauses' | 'deadline' | 'reason' | 'votes'>;

/** What the register and the ledger know for a form; what they do not know is null and stays dots in the draft. */
export interface FormFacts {
  readonly title: string;
  readonly village: string;
  readonly commune: string;
  readonly adoptedOn: string | null;
  readonly adoption: Entry | null;
  readonly recognition: Entry | null;
  readonly suspension: Entry | null;
  readonly abolition: Entry | null;
}

/** The latest act of each kind that was not struck out; the adoption may also stand in the registration alone. */
export function formFacts({ title, village }: Charter, { entries, registered }: Ledger): FormFacts {
  const latest = (...acts: readonly LegalAct[]): Entry | null => entries.find(({ act, voided }) => voided === null && acts.includes(act)) ?? null;
  const adoption = latest('adoption', 'amendment-adoption');
  return {
    title,
    village: inSentence(village.label.split(' – ')[0] ?? village.label),
    commune: inSentence(village.communeLabel),
    adoptedOn: adoption?.on ?? registered.adoptedOn,
    adoption,
    recognition: latest('recognition', 'amendment', 're-recognition'),
    suspension: latest('suspension-part', 'suspension-whole'),
    abolition: latest('abolition-part', 'abolition-whole'),
  };
}

/** "Thôn Nà Phầy" stands as "thôn Nà Phầy" inside a sentence. */
const inSentence = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
