import { isSyllable } from '@huong-uoc/text';

/**
 * The title block of a charter alone (motto, number, date, name, act of recognition) holds 65 to 78 syllables on the four real ones
 * at hand, a whole one over 2,400: fewer than these cannot be a charter, however well they were read. No setting: whoever
 * could lower it could let a blank photograph wait for review.
 */
const fewestSyllables = 60;

/** So little came out of the file that there is nothing to review; `message` says so and what to do. */
export class TooLittleText extends Error {
  readonly code = 'too-little-text';

  constructor(syllables: number) {
    super(`Chỉ đọc được ${syllables} chữ, ít hơn cả phần đầu trang của một bản hương ước, quy ước. Đề nghị kiểm tra đã gửi đủ các trang, gửi bản rõ hơn hoặc nhập nội dung văn bản.`);
    this.name = 'TooLittleText';
  }
}

/** Refuses with `TooLittleText` a text too short to be a charter. Only for what is submitted: the command line scans single sentences too. */
export function refuseTooLittle(text: string): void {
  let syllables = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (isSyllable(word)) syllables += 1;
    if (syllables >= fewestSyllables) return;
  }
  throw new TooLittleText(syllables);
}
