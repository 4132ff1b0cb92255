const BEGIN = '\u0013';
const SEPARATE = '\u0014';
const END = '\u0015';

/** Fields whose number Word computes while showing and never stores. */
const AUTOMATIC_NUMBER = /^\s{0,8}(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b/i;

/** Keeps track of fields, which may span paragraphs: their code is not text, their result is. */
export class FieldNesting {
  private readonly open: { inCode: boolean; code: string }[] = [];
  private codes = 0;
  /** Numbers that stood here and are stored nowhere. */
  numbersWithoutText = 0;

  get inCode(): boolean {
    return this.codes > 0;
  }

  /** True when the character belongs to the fields themselves. */
  take(character: string): boolean {
    const innermost = this.open.at(-1);
    if (character === BEGIN) {
      this.open.push({ inCode: true, code: '' });
      this.codes += 1;
    } else if (character === SEPARATE) {
      if (innermost?.inCode === true) this.leaveCode(innermost);
    } else if (character === END) {
      this.open.pop();
      if (innermost?.inCode === true) {
        this.codes -= 1;
        if (AUTOMATIC_NUMBER.test(innermost.code)) this.numbersWithoutText += 1;
      }
    } else {
      if (innermost?.inCode === true && innermost.code.length < 32) innermost.code += character;
      return this.inCode;
    }
    return true;
  }

  private leaveCode(field: { inCode: boolean }): void {
    field.inCode = false;
    this.codes -= 1;
  }
}
