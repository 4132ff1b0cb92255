import type { Span } from '@huong-uoc/contracts';

/** Offset into the charter's text of a place in the page, or null where no text of the charter stands. */
function offsetOf(node: Node, within: number): number | null {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  if (!holder) return null;
  const start = Number(holder.dataset['start']);
  if (node instanceof Text) return start + within;
  // An element boundary: before its first or after its last character.
  return start + (within === 0 ? 0 : (holder.textContent?.length ?? 0));
}

/** The stretch of the charter's text that is selected on screen; null when nothing of it is. */
export function selectedSpan(selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Leaves out the blanks at both ends. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  const tail = inside.length - inside.trimEnd().length;
  return lead + tail >= inside.length ? null : { start: start + lead, end: end - tail };
}
