import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Batch, BatchFileList, CharterList } from '@huong-uoc/contracts';
import type { Browser, Locator, Page } from 'playwright-core';
import { axeFindings, clippedText, horizontalOverflow, launchBrowser, newPerson, rawCodes, settled, signInHere, viewports, watchErrors, type Viewport } from '../support/browser';
import { cabinet, cabinetVillages } from '../support/cabinet';
import { inhabit, ownPassword, type Persona, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';

const pictures = join(__dirname, '..', '..', '.cache', 'pictures');

/** A commune hands in its whole cabinet in the browser; each step stands on the one before. */
describe('a commune’s folder of forty files', () => {
  let program: Program;
  let browser: Browser;
  let world: World;
  let own: Persona;
  let page: Page;
  let batchId: string;
  let errors: string[];
  let sent: Awaited<ReturnType<typeof cabinet>>;

  const ask = async <Body>(path: string): Promise<Body> => (await own.browser.send('GET', path)).body as Body;
  const batch = (): Promise<Batch> => ask(`/batches/${batchId}`);
  const line = (name: string): Locator => page.getByRole('article', { name, exact: true });
  const settle = async (wanted: (batch: Batch) => boolean): Promise<void> => {
    for (let patience = 900; patience > 0; patience -= 1) {
      if (wanted(await batch())) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`the batch stands at ${JSON.stringify((await batch()).counts)}`);
  };
  const seen = async (name: string): Promise<void> => {
    for (const viewport of Object.keys(viewports) as Viewport[]) {
      await page.setViewportSize(viewports[viewport]);
      await settled(page);
      await page.screenshot({ path: join(pictures, `bulk-${name}-${viewports[viewport].width}.png`), fullPage: true });
      expect({ name, viewport, overflow: await horizontalOverflow(page), clipped: await clippedText(page), codes: await rawCodes(page), axe: await axeFindings(page) }).toEqual({ name, viewport, overflow: 0, clipped: [], codes: [], axe: [] });
    }
    await page.setViewportSize(viewports.desktop);
  };

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
    world = await inhabit(program);
    own = world.persona('commune', 'own');
    await layVillages();
    const person = await newPerson(browser, program.url);
    await signInHere(person, { email: own.account.email, password: ownPassword });
    page = await person.newPage();
    errors = watchErrors(page);
    sent = await cabinet(`${world.units.own.kind} ${world.units.own.name}`);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  }, 60_000);

  async function layVillages(): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'huong-uoc-cabinet-'));
    const rows = cabinetVillages.filter((name) => name !== 'Nà Pài').map((name) => `${world.units.own.code},Thôn,${name},1997-01-01`);
    writeFileSync(join(folder, 'villages.csv'), ['commune_code,kind,name,valid_from', ...rows].join('\n'));
    await program.command('villages:load', join(folder, 'villages.csv')).finally(() => rmSync(folder, { recursive: true }));
  }

  it('is sent at once, and every file becomes a line', async () => {
    await page.goto('/villages');
    await page.getByRole('link', { name: 'Gửi nhiều tệp' }).click();
    await page.getByRole('button', { name: 'Bắt đầu tập mới' }).click();
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
    batchId = page.url().split('/').at(-1) ?? '';
    await seen('empty');
    await page.locator('#batch-files').setInputFiles([...sent.files]);
    await settle(({ counts }) => counts.files === sent.lines && counts.reading === 0);
    await page.getByRole('heading', { name: 'Xem trước khi nhận' }).waitFor();
    await page.reload();
    await page.getByText(`Tệp ZIP “nuoc sach.zip”: lấy ra ${cabinetVillages.length} tệp.`).waitFor();
    expect((await batch()).uploads).toEqual([]);
    await seen('read');
  }, 300_000);

  it('names what cannot be read, and what lies there twice with its differences', async () => {
    await page.getByRole('link', { name: /^Không đọc được/ }).click();
    await line('hong.docx').getByText(/bị thiếu phần cuối, có thể do sao chép hoặc gửi dở dang/).waitFor();
    await page.getByRole('link', { name: /^Trùng hoặc gần trùng/ }).click();
    await line('ban sao Na Pai.docx').getByText('Trùng tệp').first().waitFor();
    await line('luu 2.txt').getByText('Trùng nội dung').first().waitFor();
    await line('luu 2.txt').getByRole('button', { name: 'Xem chỗ khác' }).first().click();
    await line('luu 2.txt').getByText('Không có chỗ nào khác.').waitFor();
    await seen('twice');
  }, 120_000);

  it('recognises the village of every readable paper by its head', async () => {
    const { items } = await ask<BatchFileList>(`/batches/${batchId}/files?show=all`);
    const wrong = items.filter(({ fileName, reading, preflight, values }) => {
      const name = cabinetVillages.find((village) => preflight?.place?.includes(village.toUpperCase()) || preflight?.place?.includes(village) || fileName.includes(village));
      const guess = preflight?.villages.find(({ villageId }) => villageId === values.villageId)?.label;
      return reading === 'read' && name !== undefined && guess?.includes(name) !== true;
    });
    expect(wrong.map(({ fileName }) => fileName)).toEqual([]);
    expect(items.filter(({ reading, values }) => reading === 'read' && values.villageId !== null).length).toBeGreaterThanOrEqual(4 * cabinetVillages.length - 1);
  });

  it('lets a person put a line right and goes on to the next', async () => {
    await page.goto(`/batches/${batchId}`);
    await page.getByLabel('Tìm tên tệp, thôn').fill('QU 2006');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    const old = line('QU 2006.doc');
    await old.getByRole('button', { name: /Xem, sửa/ }).click();
    await seen('edit');
    await old.getByLabel('Thuộc thôn').selectOption({ label: `Thôn Nà Tu – ${world.units.own.kind} ${world.units.own.name}` });
    await old.getByRole('button', { name: 'Nhận, sang dòng tiếp' }).click();
    await old.getByText('Sẽ nhận').waitFor();
    await page.goto(`/batches/${batchId}`);
    await page.getByRole('button', { name: 'Nhận mọi dòng sẵn sàng, không trùng' }).click();
    await page.getByText(/Đã đánh dấu nhận \d+ dòng/).waitFor();
  }, 120_000);

  it('becomes charters and rounds, each line with its outcome, and nothing twice', async () => {
    const { counts } = await batch();
    expect(counts.accepted).toBeGreaterThanOrEqual(2 * cabinetVillages.length);
    await page.getByRole('button', { name: `Nhận ${counts.accepted} dòng vào sổ` }).click();
    await page.getByRole('dialog').getByRole('button', { name: `Nhận ${counts.accepted} dòng vào sổ` }).click();
    await settle(({ state, counts: now }) => state !== 'committing' && now.accepted === 0);
    const after = await batch();
    // Thôn Nà Tu cannot have two general charters at once: the old paper waits for another word, the rest is done.
    expect(after.counts).toMatchObject({ done: counts.accepted - 1, failed: 1 });
    expect((await ask<CharterList>('/charters')).total).toBe(counts.accepted - 1);
    await page.goto(`/batches/${batchId}?show=failed`);
    await page.getByText(/Thôn đã có một hương ước, quy ước chung còn hiệu lực/).first().waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await page.goto(`/batches/${batchId}?show=done`);
    await page.getByRole('link', { name: 'Mở văn bản' }).first().waitFor();
    await seen('done');
    await page.getByRole('link', { name: 'Mở văn bản' }).first().click();
    await page.waitForURL(/\/charters\//);
    expect(errors).toEqual([]);
  }, 240_000);
});
