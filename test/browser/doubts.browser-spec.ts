import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DoubtSheet } from '@huong-uoc/contracts';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, clippedText, horizontalOverflow, launchBrowser, newPerson, rawCodes, settled, viewports, watchErrors, type Viewport } from '../support/browser';
import { registerCharter, submitRound, untilRead } from '../support/charters';
import { inhabit, ownPassword, type Persona, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';

const pictures = join(__dirname, '..', '..', '.cache', 'pictures');
/** One page with a fleck over a "không", which is read with a doubt. */
const photograph = join(__dirname, '..', '..', 'backend', 'src', 'demo', 'samples', 'photograph.jpg');

/** What a machine reads from a photograph is doubted, asked and put right; each step stands on the one before. */
describe('a doubtful word and a page typed anew, at the screen', () => {
  let program: Program;
  let browser: Browser;
  let world: World;
  let officer: Page;
  let reviewer: Page;
  let charterId: string;
  let roundId: string;
  const errors: string[] = [];

  const enter = async ({ account }: Persona): Promise<Page> => {
    const page = await (await newPerson(browser, program.url, 'desktop')).newPage();
    const own = watchErrors(page, [/status of 4\d\d/]);
    page.on('close', () => errors.push(...own));
    await page.goto('/');
    await page.getByLabel('Thư điện tử').fill(account.email);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(ownPassword);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
    return page;
  };
  const seen = async (page: Page, name: string): Promise<void> => {
    for (const viewport of Object.keys(viewports) as Viewport[]) {
      await page.setViewportSize(viewports[viewport]);
      await settled(page);
      await page.screenshot({ path: join(pictures, `journey-${name}-${viewports[viewport].width}.png`), fullPage: true });
      expect({ name, viewport, overflow: await horizontalOverflow(page), clipped: await clippedText(page), codes: await rawCodes(page), axe: await axeFindings(page) }).toEqual({ name, viewport, overflow: 0, clipped: [], codes: [], axe: [] });
    }
    await page.setViewportSize(viewports.desktop);
  };
  const questions = async (persona: Persona): Promise<number> => ((await persona.browser.send('GET', `/rounds/${roundId}/doubts`)).body as DoubtSheet).questions.length;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
    world = await inhabit(program);
    const own = world.persona('commune', 'own');
    charterId = (await registerCharter(own.browser, world.villages.own.id, { kind: 'general', title: 'Quy ước thôn Nà Pài' })).id;
    roundId = (await submitRound(own.browser, charterId, readFileSync(photograph), 'Quy ước.jpg')).id;
    expect((await untilRead(own.browser, roundId)).state).toBe('ready');
    officer = await enter(own);
    reviewer = await enter(world.persona('reviewer', 'parent'));
  }, 180_000);
  afterAll(async () => {
    await officer?.close();
    await reviewer?.close();
    await browser?.close();
    await program?.stop();
    expect(errors).toEqual([]);
  }, 60_000);

  it('shows the commune the word on its strip of paper, and takes “cannot be read” by one key', async () => {
    await officer.goto(`/charters/${charterId}`);
    await officer.getByRole('link', { name: 'Xác định chữ' }).click();
    await officer.getByRole('heading', { name: 'Trên giấy là chữ nào?' }).waitFor();
    const crop = officer.getByAltText('Trích bản chụp trang 1, chữ cần xác định có khung');
    await crop.evaluate((image: HTMLImageElement) => image.decode());
    expect(await crop.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThanOrEqual(360);
    await seen(officer, 'doubt');
    await officer.keyboard.press('4');
    await officer.getByText('Đã xác định hết các chữ').waitFor();
    await seen(officer, 'doubt-done');
    expect(await questions(world.persona('reviewer', 'parent'))).toBe(1);
  }, 120_000);

  it('asks the reviewer before any alarm, by keyboard, and the finding follows by itself', async () => {
    await reviewer.goto(`/review/${roundId}`);
    await reviewer.getByRole('button', { name: 'Nhận hồ sơ' }).first().click();
    await reviewer.getByRole('heading', { name: 'Trên giấy là chữ nào?' }).waitFor();
    await reviewer.getByText('đã xem và không đọc được chữ này').waitFor();
    expect(await reviewer.getByText('Có dấu hiệu phân biệt đối xử').count()).toBe(0);
    await seen(reviewer, 'doubt-desk');
    await reviewer.keyboard.press('3');
    await reviewer.getByLabel('Chữ trên giấy').fill('không');
    await reviewer.keyboard.press('Enter');
    await reviewer.getByText('Có dấu hiệu phân biệt đối xử').first().waitFor();
    expect(await reviewer.getByRole('heading', { name: 'Trên giấy là chữ nào?' }).count()).toBe(0);
    expect(await questions(world.persona('reviewer', 'parent'))).toBe(0);
    await reviewer.getByRole('button', { name: 'Báo cáo đọc văn bản' }).click();
    await reviewer.getByText('“không” đúng như máy đọc').waitFor();
    await reviewer.getByRole('button', { name: 'Trả về danh sách' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Trả về danh sách' }).click();
    await reviewer.waitForURL('**/queue');
  }, 120_000);

  it('keeps a page as it is typed, over a reload, and makes a new version of it', async () => {
    await officer.goto(`/rounds/${roundId}/text`);
    const box = officer.getByLabel('Nội dung văn bản');
    await box.waitFor();
    const read = await box.inputValue();
    expect(read).toContain('Điều 4. Khen thưởng và hiệu lực');
    await seen(officer, 'typing');
    await box.fill(read.replace('đốt rừng', 'đất rừng'));
    await officer.getByText('Đã lưu lúc').waitFor();
    await officer.reload();
    await box.waitFor();
    expect(await box.inputValue()).toContain('đất rừng');
    await officer.getByRole('button', { name: 'Dùng nội dung trang này' }).click();
    await officer.getByText('Đã nhận trang 1').waitFor();
    for (let patience = 50; patience > 0; patience -= 1) {
      const [text] = await program.look<{ text: string }>('select text from round_text where round_id = $1 and replaced_at is null', [roundId]);
      if (text?.text.includes('đất rừng')) break;
      expect(patience).toBeGreaterThan(1);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await program.look('select count(*)::int as versions from round_text where round_id = $1', [roundId])).toEqual([{ versions: 3 }]);
  }, 120_000);
});
