import { attribute, childElements } from '../xml/elements';

/** One level of a list style or of the outline of headings. */
export interface ListLevel {
  readonly bullet: string | null;
  /** A `w:numFmt` value; empty shows no number. */
  readonly format: string;
  /** The whole label with `%1%` … where numbers go, or null to build it from the other fields. */
  readonly template: string | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the label shows, its own last. */
  readonly shown: number;
  readonly textStyle: string | undefined;
}

const FORMATS: Readonly<Record<string, string>> = { '1': 'decimal', i: 'lowerRoman', I: 'upperRoman', a: 'lowerLetter', A: 'upperLetter', '': '' };
const DEEPEST = 10;

const whole = (text: string | undefined, otherwise: number): number => (text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise);

function readLevel(element: Element): ListLevel {
  const isBullet = element.localName === 'list-level-style-bullet' || element.localName === 'list-level-style-image';
  const format = attribute(element, 'num-format') ?? '';
  return {
    bullet: isBullet ? (attribute(element, 'bullet-char') ?? '-') : null,
    format: FORMATS[format] ?? format,
    template: attribute(element, 'num-list-format') ?? null,
    prefix: attribute(element, 'num-prefix') ?? '',
    suffix: attribute(element, 'num-suffix') ?? '',
    start: whole(attribute(element, 'start-value'), 1),
    shown: Math.max(1, Math.min(DEEPEST, whole(attribute(element, 'display-levels'), 1))),
    textStyle: attribute(element, 'style-name'),
  };
}

/** The name the outline of headings goes by among list styles. */
export const OUTLINE = ' outline';

/** List styles by name: level (from 1) → how it is numbered. */
export function readListStyles(...parts: readonly (Element | undefined)[]): ReadonlyMap<string, ReadonlyMap<number, ListLevel>> {
  const styles = new Map<string, ReadonlyMap<number, ListLevel>>();
  for (const part of parts) {
    for (const section of part === undefined ? [] : childElements(part)) {
      if (section.localName !== 'styles' && section.localName !== 'automatic-styles') continue;
      for (const element of childElements(section)) {
        if (element.localName !== 'list-style' && element.localName !== 'outline-style') continue;
        const name = element.localName === 'outline-style' ? OUTLINE : (attribute(element, 'name') ?? '');
        styles.set(name, new Map([...childElements(element)].map((level) => [whole(attribute(level, 'level'), 1), readLevel(level)])));
      }
    }
  }
  return styles;
}
