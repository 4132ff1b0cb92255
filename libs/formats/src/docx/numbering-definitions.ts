import { attribute, childElements, childNamed, toggle, value, wholeNumber } from '../xml/elements';
import type { Level, List } from '../numbering/list';
import { readRunLook } from './styles';

interface Abstract {
  readonly levels: ReadonlyMap<number, Level>;
  readonly styleLink: string | undefined;
  readonly numStyleLink: string | undefined;
}

function readLevel(element: Element): Level {
  return {
    start: wholeNumber(element, 'start') ?? 0,
    format: value(element, 'numFmt') ?? 'decimal',
    text: value(element, 'lvlText') ?? '',
    restart: wholeNumber(element, 'lvlRestart'),
    legal: toggle(element, 'isLgl') ?? false,
    styleId: value(element, 'pStyle'),
    look: readRunLook(childNamed(element, 'rPr')),
  };
}

const levelIndex = (element: Element): number => Number(attribute(element, 'ilvl') ?? '0');

function readLevels(parent: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of childElements(parent)) if (child.localName === 'lvl') levels.set(levelIndex(child), readLevel(child));
  return levels;
}

function readAbstracts(root: Element): Map<string, Abstract> {
  const abstracts = new Map<string, Abstract>();
  for (const child of childElements(root)) {
    if (child.localName !== 'abstractNum') continue;
    abstracts.set(attribute(child, 'abstractNumId') ?? '', {
      levels: readLevels(child),
      styleLink: value(child, 'styleLink'),
      numStyleLink: value(child, 'numStyleLink'),
    });
  }
  return abstracts;
}

/** A list that only names a list style (`w:numStyleLink`) takes the levels of the list that defines that style. */
function resolveLink(abstracts: ReadonlyMap<string, Abstract>, id: string): { id: string; abstract: Abstract | undefined } {
  const abstract = abstracts.get(id);
  const link = abstract?.numStyleLink;
  if (link === undefined) return { id, abstract };
  for (const [otherId, other] of abstracts) if (other.styleLink === link) return { id: otherId, abstract: other };
  return { id, abstract };
}

function readList(element: Element, abstracts: ReadonlyMap<string, Abstract>): List {
  const { id, abstract } = resolveLink(abstracts, value(element, 'abstractNumId') ?? '');
  const levels = new Map(abstract?.levels);
  const startOverrides = new Map<number, number>();
  for (const child of childElements(element)) {
    if (child.localName !== 'lvlOverride') continue;
    const replaced = childNamed(child, 'lvl');
    if (replaced !== undefined) levels.set(levelIndex(child), readLevel(replaced));
    const start = wholeNumber(child, 'startOverride');
    if (start !== undefined) startOverrides.set(levelIndex(child), start);
  }
  return { abstractId: id, levels, startOverrides };
}

/** Reads `numbering.xml`: `w:numId` → list. */
export function readLists(root: Element | undefined): ReadonlyMap<number, List> {
  const lists = new Map<number, List>();
  if (root === undefined) return lists;
  const abstracts = readAbstracts(root);
  for (const child of childElements(root)) {
    if (child.localName === 'num') lists.set(Number(attribute(child, 'numId') ?? '0'), readList(child, abstracts));
  }
  return lists;
}
