/** Hands that have no mouse: everything a page offers must be reachable from here. */
import type { Page } from 'playwright-core';

/** Presses Tab until the focus stands on the button with these words; fails where Tab never gets there. */
export async function tabTo(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words }).waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');
    if (here.includes(words)) return;
  }
  throw new Error(`200 times Tab did not reach “${words}”`);
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Selects a stretch of text with the mouse, as a reader marks a sentence. */
export async function selectText(page: Page, within: string, words: string): Promise<void> {
  const ends = await page.evaluate(
    ([selector, wanted]) => {
      for (const box of Array.from(document.querySelectorAll(selector))) {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = (node.textContent ?? '').indexOf(wanted);
          if (at < 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const lines = range.getClientRects();
          const [first, last] = [lines[0], lines[lines.length - 1]];
          if (first && last) return { from: [first.left + 1, first.top + first.height / 2], to: [last.right, last.top + last.height / 2] };
        }
      }
      return null;
    },
    [within, words] as const,
  );
  if (ends === null) throw new Error(`“${words}” does not stand in ${within}`);
  const [fromX = 0, fromY = 0] = ends.from;
  const [toX = 0, toY = 0] = ends.to;
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2);
  await page.mouse.move(toX, toY);
  await page.mouse.up();
}
