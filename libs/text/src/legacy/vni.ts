import { VOWEL_ROWS, type Tone } from '../alphabet';

// VNI for Windows (the VNI- fonts): a base letter followed by a mark that carries shape and tone together.
// Source: VNI Software's encoding table, Latin-1 view.

/** Marks of the tones ngang … nặng; the first is the shape alone. */
const PLAIN = ['', 'ø', 'û', 'õ', 'ù', 'ï'];
const CIRCUMFLEX = ['â', 'à', 'å', 'ã', 'á', 'ä'];
const BREVE = ['ê', 'è', 'ú', 'ü', 'é', 'ë'];

/** Letters VNI writes with one character, tones of the horned ones then follow as plain marks. */
const SINGLE: Readonly<Record<string, string>> = { ỉ: 'æ', í: 'í', ì: 'ì', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' };
const HORNED: Readonly<Record<string, string>> = { ơ: 'ô', ư: 'ö' };
const SHAPED: Readonly<Record<string, readonly [base: string, marks: readonly string[]]>> = {
  ă: ['a', BREVE], â: ['a', CIRCUMFLEX], ê: ['e', CIRCUMFLEX], ô: ['o', CIRCUMFLEX],
};

function spell(bare: string, tone: Tone): string | undefined {
  const shaped = SHAPED[bare];
  if (shaped !== undefined) return shaped[0] + (shaped[1][tone] ?? '');
  return (HORNED[bare] ?? bare) + (PLAIN[tone] ?? '');
}

const ENCODE = new Map<string, string>();
const DECODE = new Map<string, string>();
for (const row of VOWEL_ROWS) {
  [...row].forEach((letter, tone) => {
    const code = SINGLE[letter] ?? spell(row.charAt(0), tone as Tone);
    if (code !== undefined && code !== letter) ENCODE.set(letter, code);
  });
}
for (const [letter, code] of Object.entries(SINGLE)) ENCODE.set(letter, code);
for (const [letter, code] of [...ENCODE]) ENCODE.set(letter.toUpperCase(), code.toUpperCase());
for (const [letter, code] of ENCODE) DECODE.set(code, letter);
for (const [letter, code] of [...DECODE]) {
  // A capital followed by a small mark is how hasty typing looks: "Aù".
  if (letter.length === 2) {
    const mixed = letter.charAt(0).toUpperCase() + letter.charAt(1).toLowerCase();
    if (!DECODE.has(mixed)) DECODE.set(mixed, code.toUpperCase());
  }
}

/** The Unicode letter at an index of VNI text and how many characters it took, or undefined. */
export function vniLetter(text: string, index: number): { letter: string; length: number } | undefined {
  const pair = index + 1 < text.length ? DECODE.get(text.slice(index, index + 2)) : undefined;
  if (pair !== undefined) return { letter: pair, length: 2 };
  const single = DECODE.get(text.charAt(index));
  return single === undefined ? undefined : { letter: single, length: 1 };
}

/** Text typed in a VNI font as Unicode; letters with marks shrink from two characters to one. */
export function decodeVni(run: string): string {
  let out = '';
  for (let i = 0; i < run.length; ) {
    const found = vniLetter(run, i);
    out += found?.letter ?? run.charAt(i);
    i += found?.length ?? 1;
  }
  return out;
}

/** The text as a VNI font would hold it. */
export function encodeVni(text: string): string {
  let out = '';
  for (const char of text.normalize('NFC')) out += ENCODE.get(char) ?? char;
  return out;
}
