/** Brings an element of a column to its middle, after the page has drawn it; the window itself stays where it is. */
export function scrollInto(box: HTMLElement, selector: string): void {
  requestAnimationFrame(() => {
    const found = box.querySelector<HTMLElement>(selector);
    if (!found) return;
    const frame = box.getBoundingClientRect();
    const target = found.getBoundingClientRect();
    const inside = target.top >= frame.top + 16 && target.bottom <= frame.bottom - 16;
    if (!inside) box.scrollTop += target.top - frame.top - frame.height / 3;
  });
}
