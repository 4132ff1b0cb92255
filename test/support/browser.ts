/** A real Chromium for the browser specs: where it is, how it starts, and what every page must satisfy. */
import { readFileSync } from 'node:fs';
import { categories, charterAnswers, charterEras, outcomes, problemCodes, severities } from '@huong-uoc/contracts';
import { purposeLabels, reviewActions, reviewStates } from '@huong-uoc/workflow';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The two widths every screen is looked at. */
export const viewports = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Viewport = keyof typeof viewports;

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run this lane through `npm test -- browser`.');
  return chromium.launch({ executablePath, args: flags, headless: true });
}

/** A fresh person at the screen: own cookies, Vietnamese, Hà Nội time. */
export async function newPerson(browser: Browser, baseURL: string, viewport: Viewport = 'desktop'): Promise<BrowserContext> {
  return browser.newContext({ baseURL, viewport: viewports[viewport], locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', acceptDownloads: true });
}

/** Signs a person in without the form, for specs about other pages. */
export async function signInHere(person: BrowserContext, { email, password }: { readonly email: string; readonly password: string }): Promise<void> {
  const { csrfToken } = (await (await person.request.get('/api/session')).json()) as { csrfToken: string };
  const answer = await person.request.post('/api/session', { data: { email, password }, headers: { 'x-csrf-token': csrfToken } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/** Waits until the page stands: heading there, no skeleton, charts drawn, letters loaded. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !Array.from(document.querySelectorAll('.skeleton')).some((skeleton) => skeleton.checkVisibility()) && Array.from(document.querySelectorAll('app-chart')).every((chart) => !chart.checkVisibility() || chart.querySelector('canvas, svg') !== null));
  await page.evaluate(async () => void (await document.fonts.ready));
}

/** Collects what a page must not do: console errors, failed scripts, thrown errors. */
export function watchErrors(page: Page, allowed: readonly RegExp[] = []): string[] {
  const errors: string[] = [];
  const note = (text: string): void => {
    if (!allowed.some((pattern) => pattern.test(text))) errors.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(String(error)));
  return errors;
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Accessibility findings (WCAG 2.2 A and AA) of the page as it stands, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(`(() => { if (!window.axe) { ${axeSource} } })()`);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }> } }).axe;
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
  });
}

/** How many pixels the page is wider than the screen (0 = fits). */
export async function horizontalOverflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

/** How far the page can be scrolled below what it shows: hidden words out of place lengthen it unseen. */
export async function emptyTail(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollHeight - Math.ceil(document.body.getBoundingClientRect().bottom + scrollY) - 1));
}

/** Text that is cut off at the bottom or side of its box: the fate of stacked diacritics in tight lines. */
export async function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('main *')).flatMap((element) => {
      const { overflowX, overflowY, lineHeight, fontSize } = getComputedStyle(element);
      const says = Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
      if (!says || element.closest('.hidden-words, svg') || element.clientHeight === 0) return [];
      const cut = (overflowY === 'hidden' || overflowY === 'clip') && element.scrollHeight > element.clientHeight + 1;
      const cutAside = (overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 1;
      const tight = parseFloat(lineHeight) / parseFloat(fontSize) < 1.2;
      return cut || cutAside || tight ? [`${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 60)}”`] : [];
    }),
  );
}

const codes = new Set<string>([
  ...reviewStates, ...Object.keys(purposeLabels), ...reviewActions, ...severities, ...outcomes, ...charterAnswers.filter((answer) => answer.includes('-')), ...charterEras,
  ...Object.keys(problemCodes), ...categories.filter((category) => category.includes('_')), 'undefined', 'null', 'NaN', '[object', 'Invalid',
]);

/** Raw codes (kebab-case ids, untranslated keys) that stand in visible text; a name in an e-mail address is nobody's code. */
export async function rawCodes(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => document.body.innerText);
  const text = shown.replace(/\S+@\S+/g, ' ');
  const words = text.split(/[\s,;:()“”"·]+/);
  return [...new Set(words.filter((word) => codes.has(word) || /^[a-z]+\.[a-z]+\.[a-zA-Z.]+$/.test(word)))];
}
