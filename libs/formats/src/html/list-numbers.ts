import { formatNumber } from '../numbering/number-format';

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman',
  decimal: 'decimal', 'decimal-leading-zero': 'decimalZero', 'lower-alpha': 'lowerLetter', 'lower-latin': 'lowerLetter', 'upper-alpha': 'upperLetter', 'upper-latin': 'upperLetter', 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman',
};

/** A list that is open: how its items are labelled and what the next one is. */
export interface OpenList {
  readonly ordered: boolean;
  readonly type: string;
  next: number;
}

const whole = (text: string | undefined): number | undefined => (text !== undefined && /^\s{0,8}-?\d{1,9}/.test(text) ? Number.parseInt(text, 10) : undefined);

/** Opens `ol` or `ul`. */
export function openList(name: string, attributes: ReadonlyMap<string, string>, styleType: string | undefined): OpenList {
  return { ordered: name === 'ol', type: styleType ?? attributes.get('type') ?? (name === 'ol' ? '1' : 'disc'), next: whole(attributes.get('start')) ?? 1 };
}

/** The label of the next item as a browser shows it; null in a list that shows none. */
export function nextLabel(list: OpenList | undefined, attributes: ReadonlyMap<string, string>, styleType: string | undefined): string | null {
  const type = styleType ?? attributes.get('type') ?? list?.type ?? 'disc';
  if (list === undefined || !list.ordered) return type === 'none' ? null : '-';
  const number = whole(attributes.get('value')) ?? list.next;
  list.next = number + 1;
  if (type === 'none') return null;
  const format = Object.hasOwn(FORMATS, type) ? FORMATS[type] : undefined;
  return format === undefined ? '-' : `${formatNumber(number, format)}.`;
}
