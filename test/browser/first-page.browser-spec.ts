import type { Browser } from 'playwright-core';
import { axeFindings, horizontalOverflow, launchBrowser, newPerson, rawCodes, viewports, watchErrors, type Viewport } from '../support/browser';
import { startProgram, type Program } from '../support/running-program';

jest.setTimeout(180_000);

describe('the first page a person sees', () => {
  let program: Program;
  let browser: Browser;

  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('takes a raw code in visible text for one, but not a name in an e-mail address', async () => {
    const person = await newPerson(browser, program.url, 'desktop');
    const page = await person.newPage();
    await page.setContent('<p>linh@ready.reading.vn, linh@draft · ready</p>');
    expect(await rawCodes(page)).toEqual(['ready']);
    await person.close();
  });

  it.each(Object.keys(viewports) as Viewport[])('asks to sign in, in Vietnamese, without errors, on a %s', async (viewport) => {
    const person = await newPerson(browser, program.url, viewport);
    const page = await person.newPage();
    const errors = watchErrors(page);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    expect(await page.title()).toContain('Hương ước bình đẳng');
    expect(await page.getByRole('textbox', { name: 'Mật khẩu' }).isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    expect(await horizontalOverflow(page)).toBe(0);
    expect(await rawCodes(page)).toEqual([]);
    expect(errors).toEqual([]);
    await person.close();
  });
});
