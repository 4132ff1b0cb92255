import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitList } from '@huong-uoc/contracts';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, clippedText, horizontalOverflow, launchBrowser, newPerson, rawCodes, settled, viewports, watchErrors, type Viewport } from '../support/browser';
import { registerCharter } from '../support/charters';
import { inhabit, ownPassword, type Persona, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';

const pictures = join(__dirname, '..', '..', '.cache', 'pictures');

/** A commune keeps its register and its legal ledger in the browser, on desk and phone; each step stands on the one before. */
describe('the register and the ledger at the screen', () => {
  let program: Program;
  let browser: Browser;
  let world: World;
  let officer: Page;
  let leader: Page;
  let charterId: string;
  const errors: string[] = [];

  const enter = async ({ account }: Persona, viewport: Viewport): Promise<Page> => {
    const page = await (await newPerson(browser, program.url, viewport)).newPage();
    const own = watchErrors(page, [/status of 4\d\d/]);
    page.on('close', () => errors.push(...own));
    await page.goto('/');
    await page.getByLabel('Thư điện tử').fill(account.email);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(ownPassword);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
    return page;
  };
  /** Keeps a picture on both widths and asks of the page what every page owes. */
  const seen = async (page: Page, name: string): Promise<void> => {
    for (const viewport of Object.keys(viewports) as Viewport[]) {
      await page.setViewportSize(viewports[viewport]);
      await settled(page);
      await page.screenshot({ path: join(pictures, `journey-${name}-${viewports[viewport].width}.png`), fullPage: true });
      expect({ name, viewport, overflow: await horizontalOverflow(page), clipped: await clippedText(page), codes: await rawCodes(page), axe: await axeFindings(page) }).toEqual({ name, viewport, overflow: 0, clipped: [], codes: [], axe: [] });
    }
  };
  const paper = async (page: Page, number: string, issuedOn: string, effectiveOn: string): Promise<void> => {
    await page.getByLabel('Số văn bản').fill(number);
    await page.getByLabel('Cơ quan ban hành').fill('Hội đồng nhân dân xã');
    await page.getByLabel('Ngày văn bản').fill(issuedOn);
    await page.getByLabel('Có hiệu lực từ ngày').fill(effectiveOn);
  };
  const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Ghi vào sổ' }).click();

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
    world = await inhabit(program);
    const own = world.persona('commune', 'own');
    officer = await enter(own, 'desktop');
    leader = await enter(world.persona('leader', 'parent'), 'desktop');
    const village = world.villages.own.id;
    charterId = (await registerCharter(own.browser, village, { kind: 'general', title: 'Quy ước thôn Nà Pài' })).id;
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  }, 60_000);

  it('founds two villages and merges them by resolutions; the old names stay to be found', async () => {
    for (const name of ['Hòa Bình', 'Khuổi Sao']) {
      await officer.goto('/register');
      await officer.getByRole('link', { name: 'Thành lập thôn mới' }).click();
      await officer.getByLabel('Tên', { exact: true }).fill(name);
      await paper(officer, '15/NQ-HĐND', '05/01/2026', '10/01/2026');
      await send(officer);
      await officer.getByText('Đã ghi vào sổ thôn.').waitFor();
    }
    const ids = await Promise.all(['Hòa Bình', 'Khuổi Sao'].map(async (q) => ((await world.administrator.send('GET', `/units?q=${encodeURIComponent(q)}`)).body as UnitList).items[0]?.id ?? ''));
    for (const id of ids) await registerCharter(world.persona('commune', 'own').browser, id, { kind: 'general', title: `Quy ước ${ids.indexOf(id) + 1}` });
    for (const name of ['Hòa Bình', 'Khuổi Sao']) await officer.getByLabel(`Chọn để sáp nhập: Thôn ${name}`).check();
    await officer.getByRole('link', { name: 'Sáp nhập 2 thôn đã chọn' }).click();
    await send(officer);
    await officer.getByText('Nhập số văn bản').waitFor();
    await seen(officer, 'merge-refused');
    await officer.getByLabel('Tên', { exact: true }).fill('Hòa Sao');
    await paper(officer, '16/NQ-HĐND', '01/02/2026', '10/02/2026');
    await send(officer);
    await officer.waitForURL(/\/register$/);
    await officer.getByRole('searchbox').fill('hoà binh');
    await officer.getByRole('button', { name: 'Tìm', exact: true }).click();
    await officer.getByText('Nay là: Thôn Hòa Sao').first().waitFor();
    await officer.goto('/register');
    await officer.getByText('Hình thành từ: Thôn Hòa Bình, Thôn Khuổi Sao').waitFor();
    await seen(officer, 'register');
    await officer.goto('/register/changes');
    await officer.getByText('Sáp nhập Thôn Hòa Bình, Thôn Khuổi Sao thành Thôn Hòa Sao', { exact: true }).waitFor();
    await seen(officer, 'changes');
  }, 90_000);

  it('names by one paper which charter goes on, and the leader’s number moves for that reason', async () => {
    const undetermined = async () => {
      await leader.goto(`/compliance/charters?figure=C3&outcome=chua-xac-dinh&unit=${world.units.own.id}`);
      await settled(leader);
      return leader.getByText('Thôn sáp nhập, chưa rõ văn bản còn hiệu lực').count();
    };
    expect(await undetermined()).toBe(2);
    await officer.goto('/ledger/merged');
    await officer.getByLabel(/^Quy ước 1 /).check();
    await seen(officer, 'merged');
    await officer.getByLabel('Ngày văn bản').fill('15/02/2026');
    await officer.getByLabel('Số văn bản').fill('40/QĐ-UBND');
    await officer.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân xã');
    await officer.getByRole('button', { name: 'Ghi cho 1 thôn' }).click();
    await officer.getByText('Không có thôn nào chờ xác định văn bản').waitFor();
    expect(await undetermined()).toBe(0);
  }, 60_000);

  it('refuses in words what the law does not know, records a partial suspension and shows its clock', async () => {
    await officer.goto(`/ledger/${charterId}`);
    await seen(officer, 'ledger-fresh');
    await officer.getByRole('link', { name: 'Ghi văn bản, việc mới' }).click();
    await officer.getByLabel('Văn bản, việc', { exact: true }).selectOption({ label: 'Quyết định tạm ngừng toàn bộ' });
    await officer.getByLabel('Ngày văn bản, ngày thực hiện').fill('03/03/2026');
    await officer.getByLabel('Số văn bản').fill('21/QĐ-UBND');
    await officer.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân xã');
    await officer.getByLabel('Lý do nêu trong văn bản').fill('Con gái đi lấy chồng không được chia đất.');
    await officer.getByLabel('Thời hạn khắc phục đến hết ngày').fill('01/06/2026');
    await send(officer);
    await officer.getByText(/nội dung phân biệt đối xử chỉ có thể dẫn đến tạm ngừng một phần/).waitFor();
    await seen(officer, 'whole-suspension-refused');
    await officer.getByLabel('Văn bản, việc', { exact: true }).selectOption({ label: 'Quyết định tạm ngừng một phần' });
    await officer.getByLabel('Căn cứ áp dụng').selectOption('12-1-b');
    await officer.getByLabel('Điều, khoản bị áp dụng').fill('Điều 12 khoản 2');
    await send(officer);
    await officer.waitForURL(new RegExp(`/ledger/${charterId}$`));
    await officer.getByText('Tạm ngừng thực hiện một phần').first().waitFor();
    await officer.getByText('Hoàn tất sửa đổi theo quyết định tạm ngừng').waitFor();
    await leader.goto(`/compliance/charters?figure=C3&outcome=chua-dat&unit=${world.units.own.id}`);
    await leader.getByText('Bị tạm ngừng một phần, chưa khắc phục').waitFor();
  }, 60_000);

  it('counts the vote of all households, keeps the minutes masked, and strikes a mistake out without losing it', async () => {
    await officer.goto(`/ledger/${charterId}/record?act=amendment-adoption`);
    await officer.getByLabel('Ngày văn bản, ngày thực hiện').fill('10/03/2026');
    await officer.getByLabel('Tổng số hộ').fill('100');
    await officer.getByLabel('Số hộ dự').fill('60');
    await officer.getByLabel('Số hộ tán thành').fill('50');
    await officer.getByText('Tỷ lệ tán thành: 50,0% tổng số hộ: chưa đạt trên 50%').waitFor();
    await send(officer);
    await officer.getByText(/không phải số hộ dự họp\) tán thành/).waitFor();
    await officer.getByLabel('Số hộ tán thành').fill('51');
    await officer.getByLabel('Tệp văn bản').setInputFiles({ name: 'Biên bản Nguyễn Văn A.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 biên bản') });
    await seen(officer, 'vote');
    await send(officer);
    await officer.getByText('Mở tệp (có thể có tên, chữ ký người dân; lần mở được ghi lại)').waitFor();
    expect(await officer.getByText('Nguyễn Văn A').count()).toBe(0);
    await officer.getByRole('button', { name: /Gạch bỏ mục ghi nhầm.*Thông qua nội dung sửa đổi/ }).click();
    await officer.getByRole('dialog').getByRole('textbox').fill('Ghi nhầm thôn');
    await officer.getByRole('dialog').getByRole('button', { name: 'Gạch bỏ' }).click();
    await officer.getByText('Đã gạch bỏ: Ghi nhầm thôn').waitFor();
    await seen(officer, 'ledger');
    await officer.goto('/ledger/due?days=30');
    await officer.getByText('Hoàn tất sửa đổi theo quyết định tạm ngừng').waitFor();
    await seen(officer, 'due');
    await officer.setViewportSize(viewports.phone);
    await officer.goto('/register/counts');
    await seen(officer, 'counts');
    await officer.close();
    await leader.close();
    expect(errors).toEqual([]);
  }, 90_000);
});
