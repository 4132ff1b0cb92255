import { stripDiacritics } from '../strip';
import { RIMES, RIMES_AFTER_GI, RIMES_AFTER_QU } from '../syllable-tables';

let rimes: { free: Set<string>; afterQu: Set<string>; afterGi: Set<string> } | undefined;

function table(): { free: Set<string>; afterQu: Set<string>; afterGi: Set<string> } {
  const bare = (list: readonly string[]): Set<string> => new Set(list.map(stripDiacritics));
  return (rimes ??= { free: new Set([...bare(RIMES), 'y', 'yem', 'yen', 'yeng', 'yet', 'yeu']), afterQu: bare(RIMES_AFTER_QU), afterGi: bare(RIMES_AFTER_GI) });
}

const PARTS = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?([aeiouy][a-z]{0,5})?$/;

/** Whether a lower-case ASCII word could be a Vietnamese syllable typed without its marks ("dieu", "khong", "gi"). */
export function isBareSyllable(word: string): boolean {
  const found = PARTS.exec(word);
  if (found === null || word === '') return false;
  const { free, afterQu, afterGi } = table();
  const rime = found[2] ?? '';
  if (found[1] === 'gi') return rime === '' || afterGi.has(rime) || free.has(`i${rime}`);
  if (found[1] === 'qu') return afterQu.has(rime);
  return free.has(rime);
}
