import type { Chance } from './chance';

const VALUES = ['', '0', '1', '-1', '8', '9', '10', '255', '2147483648', '999999999', '1e9', '%1%2%3%4%5%6%7%8%9', '%10%', 'true', 'none', '.VnTime', 'VNI-Times', 'đ', ' '.repeat(50)];
const ATTRIBUTE = /="[^"]{0,200}"/g;
const EMPTY_ELEMENT = /<[\w:-]{1,40}(?: [^<>]{0,300})?\/>/g;
const SIMPLE_ELEMENT = /<([\w:-]{1,40})(?: [^<>]{0,300})?>[^<>]{0,500}<\/\1>/g;
const LARGEST = 1 << 19;

function placeOf(xml: string, pattern: RegExp, chance: Chance): { at: number; text: string } | null {
  const places = [...xml.matchAll(pattern)];
  if (places.length === 0) return null;
  const { index, 0: text } = chance.pick(places);
  return { at: index, text };
}

type Change = (found: string, chance: Chance) => string;

/** Ways to change XML that leave it well-formed, so that the damage reaches the reader behind the parser. */
const CHANGES: readonly (readonly [RegExp, Change])[] = [
  [ATTRIBUTE, (_found, chance) => `="${chance.pick(VALUES)}"`],
  [ATTRIBUTE, (_found, chance) => `="${chance.pick(VALUES)}"`],
  [EMPTY_ELEMENT, () => ''],
  [EMPTY_ELEMENT, (found, chance) => found.repeat(chance.size(500))],
  [SIMPLE_ELEMENT, (found, chance) => found.repeat(chance.size(500))],
  [SIMPLE_ELEMENT, (found, chance) => {
    const open = found.slice(0, found.indexOf('>') + 1);
    const close = found.slice(found.lastIndexOf('<'));
    const depth = chance.size(2000);
    return open.repeat(depth) + found + close.repeat(depth);
  }],
];

/** Changes one to eight places of well-formed XML. */
export function mutateXml(bytes: Uint8Array, chance: Chance): Uint8Array {
  let xml = new TextDecoder().decode(bytes);
  for (let count = 1 + chance.below(8); count > 0 && xml.length < LARGEST; count -= 1) {
    const [pattern, change] = chance.pick(CHANGES);
    const place = placeOf(xml, pattern, chance);
    if (place !== null) xml = xml.slice(0, place.at) + change(place.text, chance) + xml.slice(place.at + place.text.length);
  }
  return new TextEncoder().encode(xml);
}
