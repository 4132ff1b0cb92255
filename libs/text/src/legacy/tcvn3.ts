// TCVN3 (ABC, the .Vn fonts): one byte per letter, read by today's programs as Latin-1. Capitals with a tone do not exist:
// the fonts whose name ends in H draw the small letters as capitals. Source: TCVN 5712:1993, VN3.

const LOWER = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const LOWER_BYTES =
  '\xb5\xb6\xb7\xb8\xb9\xa8\xbb\xbc\xbd\xbe\xc6\xa9\xc7\xc8\xc9\xca\xcb\xae\xcc\xce\xcf\xd0\xd1\xaa\xd2\xd3\xd4\xd5\xd6' +
  '\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xab\xe5\xe6\xe7\xe8\xe9\xac\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xad\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe';
const UPPER = 'ĂÂÊÔƠƯĐ';
const UPPER_BYTES = '\xa1\xa2\xa3\xa4\xa5\xa6\xa7';

const DECODE = new Map<string, string>();
const ENCODE = new Map<string, string>();
[...LOWER_BYTES, ...UPPER_BYTES].forEach((byte, i) => {
  const letter = (LOWER + UPPER).charAt(i);
  DECODE.set(byte, letter);
  ENCODE.set(letter, byte);
});
// PDF layers give the Greek letter for the micro sign.
DECODE.set('\u03bc', 'à');

const LETTERS = /[\xa1-\xa9\xaa-\xae\xb5-\xb9\xbb-\xbe\xc6-\xfe\u03bc]/g;

export interface Tcvn3Options {
  /** The run was set in a font that draws capitals (name ends in H). */
  readonly upper?: boolean;
  /** The run comes from a PDF text layer, where "ư" arrives as a hyphen inside or before small letters. */
  readonly pdf?: boolean;
}

/** The Unicode letter of one TCVN3 character, or undefined for characters the encoding leaves alone. */
export function tcvn3Letter(char: string): string | undefined {
  return DECODE.get(char);
}

const SMALL = /[a-z\xa8-\xae\xb5-\xb9\xbb-\xbe\xc6-\xfe]/;
const HORNED_O = /[\xac\xea-\xee]/;
const ONSET_END = /(?:^|\s)(?:[bcdhlmnrstvx®]|ch|kh|nh|ng|ph|th|tr)$/;

/**
 * Whether a hyphen of a PDF layer is the soft hyphen that stands for "ư": inside a word before a small letter
 * ("ng-êi"), opening one before ơ ("-íc", "-u"), or closing one ("th- ký"); never in "N§-CP", "12-3", "- Ng".
 */
function isHorn(run: string, at: number): boolean {
  const before = run.charAt(at - 1);
  const after = run.charAt(at + 1);
  if (SMALL.test(after)) {
    if (/\S/.test(before)) return /[A-Za-z\xa1-\xfe]/.test(before);
    return HORNED_O.test(after) || (after === 'u' && !SMALL.test(run.charAt(at + 2)));
  }
  return after === ' ' && at > 1 && ONSET_END.test(run.slice(Math.max(0, at - 4), at));
}

/** Text typed in a .Vn font as Unicode; one character in, one out, so offsets stay. */
export function decodeTcvn3(run: string, options: Tcvn3Options = {}): string {
  const whole = options.pdf === true ? run.replace(/-/g, (sign, at: number) => (isHorn(run, at) ? '\xad' : sign)) : run;
  const decoded = whole.replace(LETTERS, (char) => DECODE.get(char) ?? char);
  return options.upper === true ? decoded.toUpperCase() : decoded;
}

/** The text as a .Vn font would hold it; capitals with a tone become small letters, as the encoding has none. */
export function encodeTcvn3(text: string): string {
  let out = '';
  for (const char of text.normalize('NFC')) out += ENCODE.get(char) ?? ENCODE.get(char.toLowerCase()) ?? char;
  return out;
}
