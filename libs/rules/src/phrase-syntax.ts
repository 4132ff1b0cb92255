/** Alternatives of one word: `trai/giai`; an optional word stands in brackets: `(các)`. */
const choicesOf = (word: string): readonly string[] => {
  const optional = word.startsWith('(') && word.endsWith(')');
  const choices = (optional ? word.slice(1, -1) : word).split('/');
  return optional ? [...choices, ''] : choices;
};

/** Every phrase a lexicon variant stands for: `con trai/giai (cả)` is four phrases; `_` inside a choice stands for a blank. */
export const expandVariant = (variant: string): readonly (readonly string[])[] => {
  const words = variant.trim().replace(/\([^()]*\)/g, (group) => group.replace(/ /g, '_')).replace(/,/g, ' , ').split(/\s+/);
  let phrases: string[][] = [[]];
  for (const word of words) {
    const next: string[][] = [];
    for (const phrase of phrases) {
      for (const choice of choicesOf(word)) next.push(choice === '' ? phrase : [...phrase, ...choice.split('_')]);
    }
    phrases = next;
  }
  return phrases.filter((phrase) => phrase.length > 0);
};
