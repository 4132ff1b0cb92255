import type { LegacyRun } from '../document';

/** A font as named in a file: PDF subsets carry six letters before, CSS quotes around. */
const bareName = (font: string): string => font.replace(/^[A-Z]{6}\+/, '').replace(/["']/g, '').trim();

/** The encoding a font name stands for: `.VnTime`, `.VnArialH` … are TCVN3, `VNI-Times` … are VNI; null for Unicode fonts. */
export function legacyEncodingOf(font: string): LegacyRun['encoding'] | null {
  const name = bareName(font).toLowerCase();
  if (name.startsWith('.vn')) return 'tcvn3';
  return name.startsWith('vni-') || name.startsWith('vni ') ? 'vni' : null;
}

/** TCVN3 fonts whose name ends in H show small letters as capitals. */
export const showsCapitals = (font: string): boolean => legacyEncodingOf(font) === 'tcvn3' && /H(?:,.{0,40})?$/.test(bareName(font));
