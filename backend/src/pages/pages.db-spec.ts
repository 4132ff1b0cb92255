import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { Readable as Bytes } from 'node:stream';
import { photographedCharter, renderPdf, renderScans } from '@huong-uoc/formats/testing';
import sharp from 'sharp';
import { RegisterCharter } from '../charters';
import type { CurrentUser } from '../platform/auth';
import { Storage } from '../platform/storage';
import { SubmitRound, TypeText } from '../rounds';
import { openTestApplication } from '../testing';
import { layTerritory, type Territory } from '../testing/territory';
import { DrawPage } from './draw-page';
import { ReadingReportQueries } from './reading-report.queries';
import { RoundPagesQueries } from './round-pages.queries';

const lines = ['QUY ƯỚC THÔN NÀ PHẦY', 'Điều 1. Họp thôn', '1. Mỗi hộ có một phiếu khi thôn họp bàn.', '2. Chỉ nam giới được dự họp và biểu quyết việc của thôn.', 'Điều 4. Hiệu lực', 'Quy ước này có hiệu lực từ ngày được Ủy ban nhân dân xã công nhận.', 'Trưởng thôn cùng Ban công tác Mặt trận phổ biến đến từng hộ gia đình.'];

describe('the pages of a round', () => {
  const test = openTestApplication();
  let land: Territory;
  let officer: CurrentUser;
  let neighbour: CurrentUser;
  let printed: string;
  let written: string;
  const submit = async (bytes: Uint8Array | string, format: string) => {
    const facts = { kind: 'sector', title: 'Quy ước', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null } as const;
    const charter = await test.get(RegisterCharter).run(officer, { villageId: land.villages[0], ...facts });
    const stored = await test.get(Storage).put(Readable.from([Buffer.from(bytes as string)]), 10_000_000);
    return test.get(SubmitRound).run(officer, charter, 'text-in-force', { ...stored, fileName: `Quy ước.${format}`, format });
  };
  beforeAll(async () => {
    land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
    neighbour = await land.person('commune', land.communes[1]);
    printed = await submit(await renderPdf(lines), 'pdf');
    written = await submit(lines.join('\n'), 'txt');
    await test.workOff();
  }, 60_000);
  const draw = (page: number, width: number, viewer = officer, round = printed) => test.get(DrawPage).run(viewer, round, page, width);
  const bytesOf = async ({ bytes }: { bytes: Bytes }) => buffer(bytes);

  it('are hidden from people of another commune, and so is the report', async () => {
    await expect(draw(1, 480, neighbour)).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(RoundPagesQueries).of(neighbour, printed)).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(ReadingReportQueries).of(neighbour, printed)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are not drawn past the last one, nor for a file without pages', async () => {
    await expect(draw(2, 480)).rejects.toMatchObject({ code: 'not-found' });
    await expect(draw(1, 480, officer, written)).rejects.toMatchObject({ code: 'not-found' });
    expect(await test.get(RoundPagesQueries).of(officer, written)).toEqual({ pages: [], lines: [] });
  });

  it('are drawn once as small pictures of the width asked for', async () => {
    const first = await draw(1, 480);
    const picture = await bytesOf(first);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 480 });
    expect([first.type, picture.length]).toEqual(['image/webp', first.sizeBytes]);
    expect(await bytesOf(await draw(1, 480))).toEqual(picture);
    expect(await test.sql('select width from page_image')).toEqual([{ width: 480 }]);
  }, 60_000);

  it('say where every finding stands: its line lies where the picture has ink', async () => {
    const [finding] = await test.sql<{ start: number; end: number }>(`select span_start as start, span_end as "end" from finding where round_id = $1 and severity = 'violation'`, [printed]);
    const { pages, lines: placed } = await test.get(RoundPagesQueries).of(officer, printed);
    expect(pages).toEqual([expect.objectContaining({ number: 1, source: 'text' })]);
    const [line] = placed.filter(({ start, end }) => finding !== undefined && start < finding.end && end > finding.start);
    if (line === undefined) throw new Error('the finding has no line');
    const { data, info } = await sharp(await bytesOf(await draw(1, 960))).greyscale().raw().toBuffer({ resolveWithObject: true });
    const ink = (top: number, height: number) => {
      let dark = 0;
      for (let y = Math.round(top * info.height); y < (top + height) * info.height; y += 1) for (let x = Math.round(line.left * info.width); x < (line.left + line.width) * info.width; x += 1) dark += (data[y * info.width + x] ?? 255) < 128 ? 1 : 0;
      return dark;
    };
    expect(ink(line.top, line.height)).toBeGreaterThan(200);
    // The strip just below the foot of the page's text is blank.
    expect(ink(0.9, 0.05)).toBe(0);
  }, 60_000);

  it('are shown upright when they went through the scanner upside down, with their lines', async () => {
    const [page] = await renderScans(lines, { font: 'Be Vietnam Pro', fontSize: 14, dpi: 120 });
    const scan = await submit(await sharp(page?.image).rotate(180).png().toBuffer(), 'png');
    await test.workOff();
    const [stored] = await test.sql<{ turned: number }>(`select (page_reports->0->>'turned')::int as turned from round_text where round_id = $1`, [scan]);
    expect(stored).toEqual({ turned: 180 });
    const picture = await sharp(await bytesOf(await draw(1, 480, officer, scan))).greyscale().raw().toBuffer({ resolveWithObject: true });
    const darkIn = (from: number, to: number) => picture.data.subarray(Math.round(from * picture.info.height) * picture.info.width, Math.round(to * picture.info.height) * picture.info.width).filter((grey) => grey < 128).length;
    expect(darkIn(0, 0.5)).toBeGreaterThan(100);
    expect(darkIn(0.6, 1)).toBe(0);
    const { lines: placed } = await test.get(RoundPagesQueries).of(officer, scan);
    expect(placed.map(({ top }) => top)).toEqual([...placed.map(({ top }) => top)].sort((one, other) => one - other));
    expect(Math.max(...placed.map(({ top, height }) => top + height))).toBeLessThan(0.5);
  }, 120_000);

  it('are recognised and drawn from the photographs of phones', async () => {
    const photograph = await submit(photographedCharter(), 'heic');
    await test.workOff();
    expect(await test.sql('select format, page_reports->0->>\'source\' as source from round_text where round_id = $1', [photograph])).toEqual([{ format: 'image', source: 'recognised' }]);
    const [violation] = await test.sql<{ address: string }>(`select address from finding where round_id = $1 and severity = 'violation'`, [photograph]);
    expect(violation?.address).toBe('Điều 1 khoản 2');
    expect(await sharp(await bytesOf(await draw(1, 480, officer, photograph))).metadata()).toMatchObject({ format: 'webp', width: 480 });
  }, 120_000);

  it('report their source, and the numbers that are missing', async () => {
    expect(await test.get(ReadingReportQueries).of(officer, printed)).toMatchObject({ format: 'pdf', typed: false, confidence: null, pages: [{ number: 1, source: 'text' }], gaps: [{ address: expect.stringContaining('Điều 4') as string, kind: 'missing', missing: 2 }] });
  });

  it('say so when a person typed the text', async () => {
    const blank = await submit('%PDF-1.4\n%%EOF', 'pdf');
    await test.workOff();
    await expect(test.get(ReadingReportQueries).of(officer, blank)).rejects.toMatchObject({ code: 'not-found' });
    await test.get(TypeText).run(officer, blank, lines.join('\n'));
    await test.workOff();
    expect(await test.get(ReadingReportQueries).of(officer, blank)).toMatchObject({ typed: true, pages: [] });
  }, 60_000);
});
