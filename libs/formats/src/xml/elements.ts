const ELEMENT = 1;

/** Child elements in document order, read through sibling links (an index into `childNodes` is slower). */
export function* childElements(parent: Element): Generator<Element> {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === ELEMENT) yield node as Element;
  }
}

/** First child element of that local name. */
export function childNamed(parent: Element | undefined, name: string): Element | undefined {
  if (parent === undefined) return undefined;
  for (const child of childElements(parent)) if (child.localName === name) return child;
  return undefined;
}

/** Attribute by local name, whatever prefix the writer chose (transitional and strict OOXML differ in namespace only). */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (let index = 0; index < element.attributes.length; index += 1) {
    const candidate = element.attributes.item(index);
    if (candidate !== null && (candidate.localName === name || candidate.name === name)) return candidate.value;
  }
  return undefined;
}

/** `w:val` of the named child, e.g. `value(pPr, 'pStyle')`. */
export const value = (parent: Element | undefined, name: string): string | undefined => attribute(childNamed(parent, name), 'val');

/** Whole number in `w:val` of the named child; undefined when absent or not a number. */
export function wholeNumber(parent: Element | undefined, name: string): number | undefined {
  const text = value(parent, name);
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** An on/off property: present without a value means on; undefined when absent. */
export function toggle(parent: Element | undefined, name: string): boolean | undefined {
  const element = childNamed(parent, name);
  if (element === undefined) return undefined;
  const text = attribute(element, 'val');
  return text !== '0' && text !== 'false' && text !== 'off' && text !== 'none';
}
