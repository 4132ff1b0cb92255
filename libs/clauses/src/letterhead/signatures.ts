import { spotted, wordsAt, type Source, type Spotted } from './source';

const role = /^(?:t\/?m\.?\s|kt\.?\s|q\.\s|truong (?:thon|ban|xom|khu|ap|lang)|to truong|bi thu|chu tich|pho chu tich|dai dien|gia lang|thu ky|nguoi (?:co uy tin|soan|lap|viet|ghi)|xac nhan|chi hoi truong|(?:uy|ủy) ban nhan dan|ubnd)/;
const seal = /dong dau|da dong dau|dau giap lai|con dau|giap lai/;
const longest = 120;

/** Who signed, by the words under a paper: one entry a role, with "(đã ký)" where it says so. */
export function signaturesIn(source: Source): { signatures: Spotted<string>[]; seal: Spotted<string> | null } {
  const { folded, foot, headEnd } = source;
  const lines = foot.filter(({ start }) => start >= headEnd);
  const signatures = lines.flatMap(({ start, end }, index) => {
    const words = folded.slice(start, end);
    if (end - start > longest || /[.;]$/.test(words) || !role.test(words)) return [];
    const next = lines[index + 1];
    const signed = next !== undefined && /^\(?(?:da ky|ky ten|ky|ky, ghi ro ho ten)/.test(folded.slice(next.start, next.end)) ? next : null;
    return [spotted(wordsAt(source, start, (signed ?? { end }).end), start, (signed ?? { end }).end)];
  });
  const sealed = lines.findLast(({ start, end }) => end - start <= longest && !/[.;]$/.test(folded.slice(start, end)) && seal.test(folded.slice(start, end)));
  return { signatures, seal: sealed === undefined ? null : spotted(wordsAt(source, sealed.start, sealed.end), sealed.start, sealed.end) };
}
