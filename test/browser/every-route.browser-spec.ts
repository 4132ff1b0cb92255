import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, clippedText, emptyTail, horizontalOverflow, launchBrowser, newPerson, rawCodes, settled, signInHere, viewports, watchErrors, type Viewport } from '../support/browser';
import { demoAccounts, findPlaces, type DemoAccount, type Places } from '../support/demo-places';
import { frontendRoutes } from '../support/frontend-routes';
import { type PageEntry, pageEntries } from '../support/page-entries';
import { startProgram, type Program } from '../support/running-program';

type State = 'filled' | 'empty' | 'failed';
const pictures = join(__dirname, '..', '..', '.cache', 'pictures');
/** `GUIDE_PICTURES=1 npm test -- browser` takes the pictures of the user guide anew. */
const guidePictures = join(__dirname, '..', '..', 'docs', 'pictures');
const broken = { code: 'internal', status: 500, title: 'Hệ thống gặp lỗi. Nội dung đã lưu vẫn được giữ; đề nghị thử lại hoặc báo mã yêu cầu cho quản trị viên.', requestId: '01hv-8c2f' };

function statesOf({ asks, emptied }: PageEntry): State[] {
  return ['filled', ...(emptied ? (['empty'] as const) : []), ...(asks ? (['failed'] as const) : [])];
}

describe('every page, as its people see it', () => {
  let program: Program;
  let browser: Browser;
  let accounts: readonly DemoAccount[];
  let places: Places;
  const people = new Map<string, BrowserContext>();

  beforeAll(async () => {
    for (const folder of [pictures, guidePictures]) mkdirSync(folder, { recursive: true });
    [program, browser] = await Promise.all([startProgram({ DEMO: 'small' }), launchBrowser()]);
    accounts = await demoAccounts(program.url);
    places = await findPlaces(program.url, accounts);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  }, 60_000);

  it('has an entry for each route of the frontend, and none for a route that is gone', () => {
    expect(pageEntries.map(({ route }) => route).sort()).toEqual(frontendRoutes().sort());
  });

  const person = async (account: DemoAccount | null, viewport: Viewport): Promise<BrowserContext> => {
    const key = `${account?.email} ${viewport}`;
    const known = people.get(key);
    if (known) return known;
    const context = await newPerson(browser, program.url, viewport);
    if (account) await signInHere(context, account);
    people.set(key, context);
    return context;
  };

  const lead = async (page: Page, entry: PageEntry, state: State): Promise<void> => {
    const { asks, emptied } = entry;
    if (asks && state === 'failed') await page.route(below(asks), (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', json: broken }));
    if (asks && emptied && state === 'empty') {
      await page.route(below(asks), async (route) => {
        // A connection kept alive may be closed by the server at the moment it is used again.
        const answer = await route.fetch({ maxRetries: 3 });
        await route.fulfill({ response: answer, json: emptied((await answer.json()) as never) });
      });
    }
    await page.goto(entry.url(places));
    if (state === 'failed') await entry.provoke?.(page);
  };

  const shots = pageEntries.flatMap((entry) => (Object.keys(viewports) as Viewport[]).flatMap((viewport) => statesOf(entry).map((state) => [entry.route, state, viewport, entry] as const)));

  it.each(shots)('%s is fit to be seen, %s, on a %s', async (route, state, viewport, entry) => {
    const page = await (await person(entry.as(accounts, places), viewport)).newPage();
    const errors = watchErrors(page, state === 'failed' ? [/status of 500/] : []);
    await lead(page, entry, state);
    await settled(page);
    await page.screenshot({ path: join(pictures, `${nameOf(route)}-${state}-${viewports[viewport].width}.png`), ...(await wholePage(page)) });
    if (process.env['GUIDE_PICTURES'] && state === 'filled' && entry.guide?.[1] === viewport) await guidePicture(page, entry.guide[0]);
    expect(await page.locator('app-problem-note').count()).toBe(state === 'failed' ? 1 : 0);
    expect({ overflow: await horizontalOverflow(page), tail: await emptyTail(page), clipped: await clippedText(page), codes: await rawCodes(page), axe: await axeFindings(page), errors }).toEqual({ overflow: 0, tail: 0, clipped: [], codes: [], axe: [], errors: [] });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  }, 60_000);
});

/** What fits the screen, as light as a guide on a slow line needs it. */
async function guidePicture(page: Page, name: string): Promise<void> {
  for (const quality of [78, 66, 54, 42]) {
    const picture = await page.screenshot({ type: 'jpeg', quality });
    if (picture.length <= 150_000 || quality === 42) return writeFileSync(join(guidePictures, `${name}.jpg`), picture);
  }
}

/** The asked path below /api, with its query. */
function below(asks: RegExp): (url: URL) => boolean {
  return ({ pathname, search }) => pathname.startsWith('/api/') && asks.test(pathname.slice(4) + search);
}

function nameOf(route: string): string {
  return route.slice(1).replaceAll('/', '-').replaceAll(':', '').replace('**', 'not-found');
}

/** A whole page as one picture, up to a length that can still be looked at. */
async function wholePage(page: Page): Promise<{ fullPage: true; clip: { x: 0; y: 0; width: number; height: number } }> {
  const { width, height } = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight }));
  return { fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, 2600) } };
}
