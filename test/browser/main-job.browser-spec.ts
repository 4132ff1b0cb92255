import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { press, selectText, tabTo } from '../support/at-the-keyboard';
import { launchBrowser, newPerson, watchErrors, type Viewport } from '../support/browser';
import { hamletDocx, type Paper, renamedProgram, typedCharter, villagePdf, votes, wordlessPdf } from '../support/papers';
import { inhabit, ownPassword, type Persona, type World } from '../support/personas';
import { startProgram, type Program } from '../support/running-program';

const pictures = join(__dirname, '..', '..', '.cache', 'pictures');
const proposed = { labour: 'Ai đi làm đường, làm mương một ngày cũng được ghi một công.', land: 'Con trai, con gái ra ở riêng thì bản cắt cho một nền nhà và một khoảnh nương như nhau.' };

/** Two charters' way from the commune's files to the leader's number, in the browser; each step stands on the one before. */
describe('the main job at the screen', () => {
  let program: Program;
  let browser: Browser;
  let world: World;
  let officer: Page;
  let neighbour: Page;
  let reviewer: Page;
  let approving: Page;
  let reading: Page;
  const errors: string[] = [];

  /** Signs in by the form, as everybody does. */
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

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
    world = await inhabit(program);
    officer = await enter(world.persona('commune', 'own'), 'phone');
    neighbour = await enter(world.persona('commune', 'sibling'), 'phone');
    reviewer = await enter(world.persona('reviewer', 'parent'), 'desktop');
    approving = await enter(world.persona('leader', 'parent'), 'desktop');
    reading = await enter(await world.another('leader', 'parent'), 'desktop');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  }, 60_000);

  let stopped = false;
  /** One step; where it fails, everybody's screen is kept as a picture and the steps after it do not begin. */
  const step = (law: string, walk: () => Promise<void>, timeout: number) =>
    it(law, async () => {
      if (stopped) throw new Error('a step before this one failed');
      try {
        await walk();
      } catch (failure) {
        stopped = true;
        for (const [name, page] of Object.entries({ officer, neighbour, reviewer, approving, reading })) await page?.screenshot({ path: join(pictures, `failed-${name}.png`) }).catch(() => undefined);
        throw failure;
      }
    }, timeout);

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
  /** The dialog's own button of that name. */
  const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name });
  /** Waits for a state's label in the latest round's card; nobody reloads the page. */
  const stands = (page: Page, label: string) => page.locator('app-round-card').first().locator('app-state-chip', { hasText: label }).waitFor({ timeout: 30_000 });

  /** Đạt, Chưa đạt, Chưa xác định as the leader who only reads finds them. */
  const number = async (): Promise<string> => {
    await reading.goto('/compliance');
    await reading.getByRole('heading', { name: 'Tỷ lệ hương ước, quy ước không có sự phân biệt đối xử về giới' }).waitFor();
    const figures = await reading.locator('.legend li').allInnerTexts();
    return figures.map((words) => words.replace(/\s+/g, ' ').trim()).sort().join(', ');
  };

  const register = async (page: Page, title: string): Promise<void> => {
    await page.goto('/villages');
    await button(page, /^Trả lời/).click();
    await page.getByLabel('Có hương ước, quy ước', { exact: true }).check();
    await confirm(page, 'Lưu').click();
    await link(page, /^Đăng ký hương ước/).click();
    await page.getByLabel('Tên văn bản').fill(title);
    await page.getByLabel('Lập theo quy định').selectOption({ label: 'Quyết định 22/2018/QĐ-TTg (01/7/2018 – 30/6/2023)' });
    for (const [label, day] of [['Ngày cộng đồng thông qua', '01/03/2019'], ['Ngày công nhận', '01/04/2019'], ['Có hiệu lực từ ngày', '01/04/2019']] as const) await page.getByLabel(label).fill(day);
    await page.getByLabel('Số quyết định công nhận').fill('58/QĐ-UBND');
    await button(page, 'Đăng ký và chuyển sang gửi văn bản').click();
    await page.waitForURL(/\/upload/);
  };

  const send = async (page: Page, paper: Paper, purpose: 'Bản đang có hiệu lực' | 'Dự thảo' = 'Bản đang có hiệu lực'): Promise<void> => {
    await page.getByRole('radio', { name: purpose }).check();
    await page.setInputFiles('#upload-file', paper);
    await button(page, 'Gửi văn bản').click();
  };

  const handInNext = async (paper: Paper, purpose?: 'Dự thảo'): Promise<void> => {
    await officer.goto('/villages');
    await link(officer, /^Quy ước bản Nà Pài/).click();
    await link(officer, 'Nộp bản khác').click();
    await send(officer, paper, purpose);
    await officer.waitForURL(/\/charters\/[0-9a-f-]+$/);
  };

  const claimNext = async (): Promise<void> => {
    await reviewer.goto('/queue');
    await button(reviewer, 'Nhận hồ sơ tiếp theo').click();
    await reviewer.waitForURL(/\/review\//);
    await reviewer.locator('app-submit-bar').waitFor();
  };

  const approveFirst = async (): Promise<void> => {
    await approving.goto('/approvals');
    await button(approving, /^Duyệt (kết quả|1 kết quả đã chọn)/).first().click();
    const asked = confirm(approving, 'Duyệt kết quả');
    const done = approving.getByText('Không có kết quả nào chờ duyệt');
    await asked.or(done).waitFor();
    if (await asked.isVisible()) await asked.click();
    await approving.getByText('Không có kết quả nào chờ duyệt').waitFor();
  };

  step('refuses a program under the name of a document in plain words, and keeps the form', async () => {
    await register(officer, 'Quy ước bản Nà Pài');
    await send(officer, renamedProgram('Quy ước bản Nà Pài.docx'));
    await officer.getByText('Loại tệp này chưa đọc được').waitFor();
    expect(await officer.getByRole('radio', { name: 'Quy ước bản Nà Pài' }).isChecked()).toBe(true);
    expect(await number()).toBe('Chưa xác định 2, Chưa đạt 0, Đạt 0');
  }, 60_000);

  step('takes the DOCX, shows by itself how far the machine is, and counts nothing yet', async () => {
    await send(officer, await hamletDocx('Quy ước bản Nà Pài.docx'));
    await officer.waitForURL(/\/charters\/[0-9a-f-]+$/);
    await stands(officer, 'Chờ rà soát');
    expect(await officer.getByText('Còn 10 ngày làm việc').isVisible()).toBe(true);
    expect(await number()).toBe('Chưa xác định 2, Chưa đạt 0, Đạt 0');
  }, 60_000);

  step('lets a neighbour take a wrong file back, and type what a page without letters says', async () => {
    await register(neighbour, 'Hương ước bản Nà Mèo');
    await send(neighbour, wordlessPdf('Quét.pdf'));
    await neighbour.waitForURL(/\/charters\/[0-9a-f-]+$/);
    await stands(neighbour, 'Không đọc được – cần gửi lại bản rõ');
    await link(neighbour, 'Nhập nội dung bằng bàn phím').click();
    await neighbour.getByLabel('Nội dung văn bản').fill(typedCharter);
    await button(neighbour, 'Gửi toàn bộ nội dung').click();
    await neighbour.waitForURL(/\/charters\/[0-9a-f-]+$/);
    await stands(neighbour, 'Chờ rà soát');
    await button(neighbour, 'Rút lần nộp').click();
    await confirm(neighbour, 'Rút lần nộp').click();
    await stands(neighbour, 'Đã rút');
    await link(neighbour, 'Nộp bản khác').click();
    await send(neighbour, await villagePdf('Hương ước bản Nà Mèo.pdf'));
    await neighbour.waitForURL(/\/charters\/[0-9a-f-]+$/);
    await stands(neighbour, 'Chờ rà soát');
    expect(await number()).toBe('Chưa xác định 2, Chưa đạt 0, Đạt 0');
  }, 90_000);

  step('completes a whole review by keyboard alone', async () => {
    await reviewer.goto('/queue');
    await tabTo(reviewer, 'Nhận hồ sơ tiếp theo');
    await press(reviewer, 'Enter');
    await reviewer.locator('app-submit-bar').waitFor();
    await stands(officer, 'Đang rà soát');
    const findings = await reviewer.locator('app-finding-column .dots li').allInnerTexts();
    expect(findings.join()).toMatch(/Điều 2 gạch 1.*Điều 3 gạch 2.*Điều 5 gạch 2/s);
    for (const _ of findings) {
      const card = reviewer.locator('app-finding-card');
      const quote = await card.locator('blockquote').innerText();
      const wording = /công/i.test(quote) ? proposed.labour : proposed.land;
      if (await card.getByText('Cần xem kỹ').isVisible()) {
        await press(reviewer, 'x', '6');
        await card.getByText('Đã ghi:').waitFor();
      } else {
        await press(reviewer, 'd');
        await card.getByText('Đã ghi:').waitFor();
        await press(reviewer, 'e');
        await reviewer.locator('#proposed:focus').waitFor();
        await press(reviewer, 'ControlOrMeta+A');
        await reviewer.keyboard.type(wording);
        await press(reviewer, 'Tab', 'ControlOrMeta+A');
        await reviewer.keyboard.type('Phụ nữ không được hưởng như nam giới.');
        await tabTo(reviewer, 'Lưu kiến nghị');
        await press(reviewer, 'Enter');
        await card.locator('.proposed', { hasText: wording }).waitFor();
      }
      await press(reviewer, 'Enter');
    }
    await tabTo(reviewer, 'Trình: có phân biệt đối xử');
    await press(reviewer, 'Enter');
    await reviewer.getByRole('dialog').waitFor();
    await press(reviewer, 'Enter');
    await reviewer.waitForURL(/\/queue/);
    await stands(officer, 'Trình duyệt kết quả');
    expect(await number()).toBe('Chưa xác định 2, Chưa đạt 0, Đạt 0');
  }, 90_000);

  step('takes a finding the rules missed from selected text, on the PDF', async () => {
    await claimNext();
    expect(await reviewer.locator('h1').innerText()).toBe('Hương ước bản Nà Mèo');
    // The row of dots stands only from two findings on; the heading always counts them.
    const before = Number((await reviewer.locator('app-finding-column h2 .numeric').innerText()).split('/')[1]);
    await selectText(reviewer, 'app-clause-column article', 'sau khi hạ nêu, kỳ sau vào ngày');
    await button(reviewer, 'Thêm đoạn đang chọn').click();
    expect(await reviewer.getByLabel('Đoạn chữ').inputValue()).toContain('hạ nêu');
    await reviewer.locator('app-add-finding-form .categories input').first().check();
    await reviewer.getByLabel('Vì sao cần xem xét').fill('Cần hỏi lại xã về cách họp.');
    await reviewer.getByRole('button', { name: 'Thêm', exact: true }).click();
    await reviewer.locator('app-finding-column .dots li').nth(before).waitFor();
    for (let n = 0; n <= before; n += 1) {
      const card = reviewer.locator('app-finding-card');
      if (await card.getByText('Do người rà soát bổ sung').isVisible()) {
        await card.getByRole('button', { name: 'Không có vấn đề' }).click();
        await card.getByRole('button', { name: /Áp dụng như nhau|như nhau cho nam và nữ/ }).click();
      } else {
        await card.getByRole('button', { name: /^(D)?\s*Phân biệt đối xử về giới/ }).click();
        await card.getByText('Đã ghi:').waitFor();
        await button(reviewer, /Đề nghị câu chữ/).click();
        await reviewer.getByLabel('Câu chữ đề nghị').fill('Việc làng do người từ mười tám tuổi trở lên, nam và nữ, họp ở đình bàn định.');
        await reviewer.getByLabel('Lý do', { exact: true }).fill('Phụ nữ không được họp và phát biểu.');
        await button(reviewer, 'Lưu kiến nghị').click();
        await card.locator('.proposed').waitFor();
      }
      await card.getByText('Đã ghi:').waitFor();
      const quote = await card.locator('blockquote').innerText();
      await card.getByRole('button', { name: /tiếp theo/ }).click();
      if (n < before) await card.locator('blockquote', { hasNotText: quote }).waitFor(); // the card before may still stand there
    }
    await button(reviewer, 'Trình: có phân biệt đối xử, kiến nghị').click();
    await confirm(reviewer, 'Trình: có phân biệt đối xử, kiến nghị').click();
    await reviewer.waitForURL(/\/queue/);
  }, 90_000);

  step('approves by one leader, and only then the other leader and the communes know', async () => {
    await approving.goto('/approvals');
    for (let left = 2; left > 0; left -= 1) {
      await approving.locator('app-commune-list').nth(left - 1).waitFor();
      await button(approving, 'Duyệt kết quả').first().click();
      await confirm(approving, 'Duyệt kết quả').click();
      await approving.locator('app-commune-list').nth(left - 1).waitFor({ state: 'detached' });
    }
    await stands(officer, 'Đã duyệt: có nội dung phân biệt đối xử về giới, kiến nghị xử lý');
    expect(await number()).toBe('Chưa xác định 0, Chưa đạt 2, Đạt 0');
  }, 60_000);

  step('shows the commune the recommendation in plain words; it agrees with one clause and not with another', async () => {
    await link(officer, 'Xem và trả lời kiến nghị').click();
    await officer.getByRole('heading', { name: 'Kiến nghị sửa đổi, bổ sung' }).waitFor();
    const cards = officer.locator('ol > li.card');
    await officer.getByText(proposed.land).first().waitFor();
    const first = cards.first();
    await first.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
    await first.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await first.getByText('Xã đồng ý').waitFor();
    const last = cards.last();
    await last.getByRole('radio', { name: 'Không đồng ý' }).check();
    await last.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await last.getByText('Ghi lý do không đồng ý').waitFor();
    await last.getByLabel('Lý do không đồng ý').fill('Bản chưa họp bàn.');
    await last.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await last.getByText('Xã không đồng ý').waitFor();
    const [letter] = await Promise.all([officer.waitForEvent('download'), link(officer, 'Tải công văn (DOCX)').click()]);
    expect(letter.suggestedFilename()).toMatch(/\.docx$/);
  }, 60_000);

  step('gives hints on a draft, which moves nothing', async () => {
    await handInNext(await hamletDocx('Dự thảo.docx', ['land', 'leader']), 'Dự thảo');
    await link(officer, 'Xem gợi ý của máy').first().click();
    await officer.getByText('Gợi ý của máy, không phải kết quả rà soát').waitFor();
    expect(await officer.getByRole('heading', { name: /Điều 3 gạch 2/ }).isVisible()).toBe(true);
    expect(await number()).toBe('Chưa xác định 0, Chưa đạt 2, Đạt 0');
  }, 60_000);

  step('opens the next text in force beside the last: what was mended, what still stands, what keeps its opinion', async () => {
    await handInNext(await hamletDocx('Quy ước sửa lần 1.docx', ['land']));
    await stands(officer, 'Chờ rà soát');
    await claimNext();
    await press(reviewer, 'v');
    await reviewer.getByRole('heading', { name: 'Kiến nghị ở lần nộp trước' }).waitFor();
    const asked = await reviewer.locator('app-source-column .asked').allInnerTexts();
    expect(asked.some((words) => words.includes('đã sửa') && words.includes('Điều 5 gạch 2'))).toBe(true);
    expect(asked.some((words) => words.includes('vẫn còn') && words.includes('Điều 3 gạch 2'))).toBe(true);
    await reviewer.locator('app-finding-column .dots button', { hasText: 'Điều 2 gạch 1' }).click();
    await reviewer.getByText('giữ từ lần nộp trước').waitFor();
    expect(await number()).toBe('Chưa xác định 1, Chưa đạt 1, Đạt 0');
  }, 60_000);

  step('takes a result back to the desk when the leader asks for it', async () => {
    for (;;) {
      await press(reviewer, 'Enter');
      const card = reviewer.locator('app-finding-card');
      if (await card.getByText('Đã ghi:').isVisible()) break;
      await press(reviewer, 'd');
      await card.getByText('Đã ghi:').waitFor();
    }
    const submit = button(reviewer, 'Trình: có phân biệt đối xử, kiến nghị');
    if ((await submit.getAttribute('aria-disabled')) === 'true') {
      await reviewer.locator('app-finding-column .dots button', { hasText: 'Điều 3 gạch 2' }).click();
      await button(reviewer, /Đề nghị câu chữ/).click();
      await reviewer.getByLabel('Câu chữ đề nghị').fill(proposed.labour);
      await reviewer.getByLabel('Lý do', { exact: true }).fill('Phụ nữ không được hưởng như nam giới.');
      await button(reviewer, 'Lưu kiến nghị').click();
    }
    await submit.click();
    await confirm(reviewer, 'Trình: có phân biệt đối xử, kiến nghị').click();
    await reviewer.waitForURL(/\/queue/);
    await approving.goto('/approvals');
    await button(approving, 'Yêu cầu rà soát lại').click();
    await approving.getByRole('dialog').getByRole('textbox').fill('Đề nghị đọc lại Điều 3.');
    await confirm(approving, 'Yêu cầu rà soát lại').click();
    await reviewer.goto('/queue');
    await reviewer.getByRole('row', { name: /Lãnh đạo yêu cầu rà soát lại/ }).waitFor();
    expect(await number()).toBe('Chưa xác định 1, Chưa đạt 1, Đạt 0');
  }, 60_000);

  step('moves the number once the mended text in force has its clean result, and not before', async () => {
    await officer.goto('/villages');
    await link(officer, /^Quy ước bản Nà Pài/).click();
    await link(officer, 'Sửa').click();
    await officer.getByLabel('Ngày công nhận').fill('20/01/2026');
    await officer.getByLabel('Ngày cộng đồng thông qua').fill('10/01/2026');
    await officer.getByLabel('Có hiệu lực từ ngày').fill('20/01/2026');
    await button(officer, 'Lưu').click();
    await officer.waitForURL(/\/charters\/[0-9a-f-]+$/);
    await handInNext(await hamletDocx('Quy ước sửa lần 2.docx', Object.keys(votes) as (keyof typeof votes)[]));
    await stands(officer, 'Chờ rà soát');
    await reviewer.goto('/queue');
    await reviewer.getByRole('row', { name: /Lần nộp 4/ }).getByRole('button', { name: 'Nhận hồ sơ' }).click();
    await reviewer.locator('app-submit-bar').waitFor();
    for (const dot of await reviewer.locator('app-finding-column .dots button').all()) {
      await dot.click();
      if (!(await reviewer.locator('app-finding-card').getByText('Đã ghi:').isVisible())) await press(reviewer, 'd');
      await reviewer.locator('app-finding-card').getByText('Đã ghi:').waitFor();
    }
    await readAll(reviewer);
    await button(reviewer, 'Trình: không phát hiện').click();
    await confirm(reviewer, 'Trình: không phát hiện').click();
    await reviewer.waitForURL(/\/queue/);
    expect(await number()).toBe('Chưa xác định 1, Chưa đạt 1, Đạt 0');
    await approveFirst();
    expect(await number()).toBe('Chưa xác định 0, Chưa đạt 1, Đạt 1');
    await officer.locator('app-round-card').first().getByText('Đã duyệt: không phát hiện nội dung phân biệt đối xử về giới').waitFor();
  }, 90_000);

  step('opens the figure down to the clause for the leader who only reads', async () => {
    await link(reading, /Đạt/).first().click();
    await link(reading, /Quy ước bản Nà Pài|Hương ước bản Nà Mèo/).first().click();
    await reading.getByRole('heading', { name: 'Điều khoản' }).waitFor();
    expect(await button(reading, /Duyệt kết quả|Phân biệt đối xử về giới/).count()).toBe(0);
  }, 60_000);

  step('leaves the number at once when a leader reopens the result', async () => {
    await approving.goto('/charters');
    await link(approving, /^Quy ước bản Nà Pài/).click();
    await link(approving, 'Mở bản rà soát').first().click();
    await button(approving, 'Mở lại để rà soát').click();
    await approving.getByRole('dialog').getByRole('textbox').fill('Có phản ánh của người dân.');
    await confirm(approving, 'Mở lại để rà soát').click();
    await approving.locator('app-state-chip', { hasText: 'Mở lại để rà soát' }).first().waitFor();
    expect(await number()).toBe('Chưa xác định 1, Chưa đạt 1, Đạt 0');
  }, 60_000);

  it('did all this without an error in anybody’s console', async () => {
    for (const page of [officer, neighbour, reviewer, approving, reading]) await page.close();
    expect(errors).toEqual([]);
  });
});

/** Scrolls through all clauses, as reading does, until each was shown. */
async function readAll(page: Page): Promise<void> {
  for (const clause of await page.locator('app-clause-column article').all()) {
    await clause.scrollIntoViewIfNeeded();
    await page.waitForTimeout(60);
  }
  await page.locator('app-submit-bar .btn.primary', { hasText: 'Trình: không phát hiện' }).waitFor();
}
