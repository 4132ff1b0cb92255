const ASCII_ONLY = /^[\0-\x7f]*$/;

/** The text without tone and letter marks, đ as d; of NFC Vietnamese the length and all offsets stay the same. */
export function stripDiacritics(text: string): string {
  if (ASCII_ONLY.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** Form for accent-free search of names: lower case, no diacritics, runs of blanks squeezed to one space, trimmed. */
export function foldVi(text: string): string {
  return stripDiacritics(text.toLowerCase()).replace(/\s+/g, ' ').trim();
}
