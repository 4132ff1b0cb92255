import { diffArrays } from 'diff';

export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Words and the blanks after them, so that joined together they are the text again. */
function words(text: string): string[] {
  return text.normalize('NFC').match(/\S+\s*|\s+/g) ?? [];
}

/** Compares two clauses word by word; the parts without `removed` join to `now`, those without `added` to `before`. */
export function wordDiff(before: string, now: string): readonly DiffPart[] {
  return diffArrays(words(before), words(now)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
