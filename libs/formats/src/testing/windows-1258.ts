import { windows1252Byte } from './windows-1252';

/** Windows-1258: shapes as letters, tones as combining marks after them. */
export function windows1258(text: string): Uint8Array {
  const marks: Record<string, number> = { '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 };
  const letters: Record<string, number> = { ă: 0xe3, Ă: 0xc3, â: 0xe2, Â: 0xc2, ê: 0xea, Ê: 0xca, ô: 0xf4, Ô: 0xd4, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd, đ: 0xf0, Đ: 0xd0 };
  const bytes: number[] = [];
  for (const character of text) {
    const parts = character.normalize('NFD');
    const tone = [...parts].find((part) => part in marks) ?? '';
    const shape = parts.replace(tone, '').normalize('NFC');
    bytes.push(letters[shape] ?? windows1252Byte(shape), ...(tone === '' ? [] : [marks[tone] as number]));
  }
  return Uint8Array.from(bytes);
}
