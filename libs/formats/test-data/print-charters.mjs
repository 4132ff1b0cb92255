// Prints the four sample charters to PDF with Chromium: `node libs/formats/test-data/print-charters.mjs`.
// Run by hand when the samples change; the PDFs beside this file are what the specs read, so that no unit test needs a browser.
// Each charter is set another way: fonts, spacing, indents, alignment, footers, a letterhead as a table.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../tools/chromium.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf');
const settings = {
  S1: { css: 'p { text-align: justify; text-indent: 28pt; margin: 0 0 6pt }', letterheadTable: true, footer: true },
  S2: { css: 'p { text-align: left; margin: 0 0 4pt } body { font-size: 14pt }', footer: false },
  S3: { css: 'p { text-align: justify; margin: 0 } body { line-height: 1.5 }', footer: true },
  S4: { css: 'p { text-align: justify; margin: 0; white-space: pre-wrap } body { font-family: "DejaVu Serif"; font-size: 12pt }', footer: false },
};

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const isTitle = (line) => /^(Chương|CHƯƠNG|Phần|TIẾT) /.test(line) || (/\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && !/^[IVX]+\. /.test(line));
const paragraph = (line) => (line.trim() === '' ? '' : `<p${isTitle(line) ? ' class="title"' : ''}>${escaped(line)}</p>`);

function page(lines, { css, letterheadTable }) {
  const [unit, village, nation, motto, number, date, ...rest] = lines;
  const cell = (items) => `<td>${items.map(paragraph).join('')}</td>`;
  const table = `<table><tr>${cell([unit, village, number])}${cell([nation, motto, date])}</tr></table>`;
  const body = letterheadTable ? table + rest.map(paragraph).join('\n') : lines.map(paragraph).join('\n');
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>
    @font-face { font-family: charter; src: url(${pathToFileURL(font)}) }
    body { font: 13pt charter; margin: 0 } p.title, td p { text-align: center; text-indent: 0 } table { width: 100% } td { width: 50%; vertical-align: top }
    ${css}</style><body>${body}</body></html>`;
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, setting] of Object.entries(settings)) {
  const lines = readFileSync(join(here, `${name}.txt`), 'utf8').split(/\r?\n/).map((line) => line.replace(/\s?⟦[^⟧]*⟧/g, '').trimEnd());
  const tab = await browser.newPage();
  const html = join(here, `.${name}.html`);
  writeFileSync(html, page(lines, setting));
  await tab.goto(pathToFileURL(html).href);
  await tab.evaluate(() => document.fonts.ready);
  await tab.pdf({
    path: join(here, `${name}.chromium.pdf`),
    format: 'A4',
    margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '20mm' },
    displayHeaderFooter: setting.footer,
    headerTemplate: '<span></span>',
    footerTemplate: '<div style="font-size:9pt;width:100%;text-align:center">Trang <span class="pageNumber"></span>/<span class="totalPages"></span></div>',
  });
  await tab.close();
  rmSync(html);
}
await browser.close();
