import type { KnownUnit } from './known-facts.queries';

interface Placeable {
  /** The units it lies in on the boundary day; several where it would have been divided between them. */
  readonly parents: readonly string[];
}

/**
 * Places villages in the units of the boundary day under a root. One that would have been divided lies under the lowest unit
 * that holds all its parts, at the latest under the root itself, as villages do that nobody has placed yet; one that lies
 * outside in whole or in part is left out, so that units side by side add up to the one above.
 */
export function placeVillages<T extends Placeable>(rows: readonly T[], tree: readonly KnownUnit[], root: string): { readonly row: T; readonly unit: string }[] {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const up = (id: string): readonly string[] => {
    const line: string[] = [];
    for (let at: string | null = id; at !== null && parents.has(at); at = parents.get(at) ?? null) line.push(at);
    return line;
  };
  return rows.flatMap((row) => {
    const lines = row.parents.map(up);
    if (lines.length === 0 || lines.some((line) => line.length === 0)) return [];
    const [first = [], ...others] = lines;
    return [{ row, unit: first.find((id) => others.every((line) => line.includes(id))) ?? root }];
  });
}
