// Questions about single characters and short lines that every step asks.

const TERMINAL = /[.!?:;…]["”’»)\]]*$/;

export function isUpper(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return char !== char.toLowerCase();
}

export function isLower(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return char !== char.toUpperCase();
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

export function isLetter(char: string): boolean {
  return isUpper(char) || isLower(char);
}

/** Whether the piece ends a sentence or announces a list; quotes and brackets after the sign are allowed. */
export function isFinished(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x2e || last === 0x3b || last === 0x3a) return true;
  return !isLower(text.charAt(text.length - 1)) && TERMINAL.test(text.slice(-6));
}

/** Whether a line is written in capitals; single letters and numbers alone are not. */
export function isCapitals(text: string): boolean {
  if (text.length > 300) return false;
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (isLower(char)) return false;
    if (isUpper(char)) capitals++;
  }
  return capitals >= 3;
}

/** Number of words separated by blanks, counted no further than the limit. */
export function wordCount(text: string, limit = 100): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length && count <= limit; i++) {
    const blank = text.charCodeAt(i) <= 0x20;
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}
