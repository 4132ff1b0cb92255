import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CampaignPage } from '@huong-uoc/contracts';
import JSZip from 'jszip';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, clippedText, horizontalOverflow, launchBrowser, newPerson, rawCodes, settled, signInHere, viewports, watchErrors, type Viewport } from '../support/browser';
import { registerCharter } from '../support/charters';
import { inhabit, ownPassword, type Persona, type World } from '../support/personas';
import { run, startProgram, type Program } from '../support/running-program';

const pictures = join(__dirname, '..', '..', '.cache', 'pictures');
const folder = join(tmpdir(), `huong-uoc-pack-${process.pid}`);
const year = new Date().getFullYear();

/** The report of 10 December from its opening to the signed paper; each step stands on the one before. */
describe('a report at the screen', () => {
  let program: Program;
  let browser: Browser;
  let world: World;
  let officer: Page;
  let leader: Page;
  let campaignId = '';
  let key = '';
  const errors: string[] = [];
  const packFile = join(folder, 'pack.zip');

  const enter = async ({ account }: Persona): Promise<Page> => {
    const person = await newPerson(browser, program.url);
    await signInHere(person, { email: account.email, password: ownPassword });
    const page = await person.newPage();
    const own = watchErrors(page, [/status of 4\d\d/]);
    page.on('close', () => errors.push(...own));
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
  const confirm = (page: Page, name: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name }).click();
  const shown = async (): Promise<CampaignPage> => (await world.persona('leader', 'parent').browser.send('GET', `/reports/${campaignId}`)).body as CampaignPage;
  /** `pack:verify` as anybody may run it: no server, no database. */
  const verify = async (file: string): Promise<{ code: number | null; said: string }> => {
    const child = run('main.cli.ts', ['pack:verify', file, '--key', key], {});
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, said };
  };

  beforeAll(async () => {
    for (const each of [pictures, folder]) mkdirSync(each, { recursive: true });
    [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
    world = await inhabit(program);
    const own = world.persona('commune', 'own');
    await registerCharter(own.browser, world.villages.own.id, { kind: 'general', title: 'Quy ước thôn Nà Pài' });
    [officer, leader] = [await enter(own), await enter(world.persona('leader', 'parent'))];
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('is opened by the leader with the days its template proposes', async () => {
    await leader.goto(`/reports?year=${year}`);
    await leader.getByRole('link', { name: /Mở kỳ báo cáo ?: Báo cáo thực hiện kế hoạch/ }).click();
    await leader.getByLabel('Ngày cuối gửi báo cáo').waitFor();
    expect(await leader.getByLabel('Nơi nhận').inputValue()).toBe('Sở Nội vụ');
    await leader.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
    await leader.getByText('Đã mở kỳ báo cáo.').waitFor();
    await leader.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    campaignId = leader.url().slice(-36);
    await seen(leader, 'report-opened');
  }, 60_000);

  it('asks the communes for their part, and reminds those that have not given it', async () => {
    await officer.goto('/reports');
    await officer.getByRole('link', { name: /Gửi phần của xã/ }).click();
    await officer.getByLabel('Tình hình xây dựng').fill('Các thôn thực hiện nghiêm quy ước.');
    await officer.getByRole('button', { name: 'Gửi phần của xã' }).click();
    await officer.getByText('Đã gửi phần của xã.').waitFor();
    await seen(officer, 'report-part');
    await leader.goto(`/reports/${campaignId}`);
    await leader.getByRole('button', { name: /Nhắc \d+ xã chưa gửi/ }).click();
    await leader.getByText('Đã nhắc.').waitFor();
    const { communes } = await shown();
    expect(communes.filter(({ contribution, remindedAt }) => (contribution === null) !== (remindedAt !== null))).toEqual([]);
    expect(communes.filter(({ contribution }) => contribution !== null).map(({ unit }) => unit.id)).toEqual([world.units.own.id]);
  }, 60_000);

  it('takes the figure of another target from its holder, with its paper', async () => {
    await leader.getByRole('button', { name: /Nhập số liệu ?: Chỉ tiêu 2/ }).click();
    await leader.getByLabel('Đạt (tử số)').fill('90');
    await leader.getByLabel('Tổng số (mẫu số)').fill('92');
    await leader.getByLabel('Thuyết minh').fill('Hai xã chưa ban hành kế hoạch.');
    await leader.getByRole('button', { name: 'Lưu' }).click();
    await leader.getByText('Đã lưu.').waitFor();
    await leader.getByLabel(/Thêm tài liệu ?: Chỉ tiêu 2/).setInputFiles({ name: 'Báo cáo tháng hành động.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 chứng cứ') });
    await leader.getByRole('link', { name: 'Báo cáo tháng hành động.pdf' }).waitFor();
  }, 60_000);

  it('is frozen into a pack that holds what the page showed', async () => {
    const before = await shown();
    await leader.getByRole('button', { name: 'Chốt số liệu' }).click();
    await confirm(leader, 'Chốt số liệu');
    await leader.getByText('Đã chốt số liệu.').waitFor();
    await seen(leader, 'report-frozen');
    const { packs, publicKey } = await shown();
    expect(packs.map(({ x, y }) => [x, y])).toEqual([[before.here.figures.C3.x, before.here.figures.C3.y]]);
    key = publicKey;
    const [download] = await Promise.all([leader.waitForEvent('download'), leader.getByRole('link', { name: 'Gói số liệu đã niêm phong (ZIP)' }).click()]);
    await download.saveAs(packFile);
    const zip = await JSZip.loadAsync(readFileSync(packFile));
    expect(Object.keys(zip.files).filter((name) => name.startsWith('renderings/'))).toEqual(['renderings/bao-cao.docx', 'renderings/bao-cao.xlsx', 'renderings/bao-cao.pdf']);
    expect(await zip.file('data/other-targets.csv')?.async('string')).toContain('90,92');
  }, 120_000);

  it('still holds after the data changed, while the page has moved on', async () => {
    const [pack] = (await shown()).packs;
    await world.persona('commune', 'sibling').browser.send('PUT', `/villages/${world.villages.sibling.id}/answer`, { answer: 'no' });
    const after = await shown();
    expect(after.here.figures.C3.y).toBe((pack?.y ?? 0) - 1);
    expect(after.packs.map(({ sha256, y }) => [sha256, y])).toEqual([[pack?.sha256, pack?.y]]);
    const [again] = await Promise.all([leader.waitForEvent('download'), leader.getByRole('link', { name: 'Gói số liệu đã niêm phong (ZIP)' }).click()]);
    const copy = join(folder, 'again.zip');
    await again.saveAs(copy);
    expect(readFileSync(copy).equals(readFileSync(packFile))).toBe(true);
    const { code, said } = await verify(copy);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('nguyên vẹn') });
  }, 60_000);

  it('fails when it was tampered with, and says where', async () => {
    const zip = await JSZip.loadAsync(readFileSync(packFile));
    const figures = (await zip.file('data/figures.csv')?.async('string')) ?? '';
    zip.file('data/figures.csv', figures.replace(',province,', ',province,9'));
    const tampered = join(folder, 'tampered.zip');
    writeFileSync(tampered, await zip.generateAsync({ type: 'nodebuffer' }));
    const { code, said } = await verify(tampered);
    expect({ code, said }).toEqual({ code: 1, said: 'data/figures.csv: nội dung đã bị sửa / content was changed\n' });
  }, 60_000);

  it('is corrected by a supplement, and its signed paper comes back', async () => {
    await leader.reload();
    expect(await leader.getByRole('button', { name: 'Chốt số liệu' }).count()).toBe(0);
    await leader.getByRole('button', { name: 'Nhận lại văn bản đã ký' }).click();
    await leader.getByLabel('Số văn bản').fill('45/BC-SVHTTDL');
    await leader.getByLabel('Ngày ký').fill((await shown()).K.split('-').reverse().join('/'));
    await leader.getByLabel('Tệp PDF đã ký').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('không phải PDF') });
    const take = leader.locator('app-pack-list form').getByRole('button', { name: 'Nhận lại văn bản đã ký' });
    await take.click();
    await leader.getByText('Văn bản đã ký phải là tệp PDF.').waitFor();
    await leader.getByLabel('Tệp PDF đã ký').setInputFiles({ name: 'Báo cáo đã ký.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 đã ký') });
    await take.click();
    await leader.getByText('Đã ký: số 45/BC-SVHTTDL').waitFor();
    await leader.getByRole('button', { name: 'Lập phụ lục bổ sung' }).click();
    await leader.getByRole('dialog').getByLabel('Lý do bổ sung').fill('Một thôn trả lời lại sau khi chốt.');
    await confirm(leader, 'Lập phụ lục bổ sung');
    await leader.getByText('Đã lập phụ lục bổ sung.').waitFor();
    await leader.getByRole('heading', { name: 'Phụ lục bổ sung số 1' }).waitFor();
    expect((await shown()).campaign.phase).toBe('signed');
    await seen(leader, 'report-signed');
  }, 120_000);

  it('ran without an error in the console', async () => {
    await Promise.all([officer.close(), leader.close()]);
    expect(errors).toEqual([]);
  });
});
