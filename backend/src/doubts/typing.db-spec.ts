import { Readable } from 'node:stream';
import { renderPdf } from '@huong-uoc/formats/testing';
import { RegisterCharter } from '../charters';
import type { CurrentUser } from '../platform/auth';
import { Storage } from '../platform/storage';
import { SubmitRound, TypeText } from '../rounds';
import { openTestApplication } from '../testing';
import { layTerritory, type Territory } from '../testing/territory';
import { SaveTyping } from './save-typing';
import { TypingQueries } from './typing.queries';
import { UsePage } from './use-page';
import { VersionsQueries } from './versions.queries';

const lines = [
  'QUY ƯỚC THÔN NÀ PHẦY', 'Điều 1. Họp thôn', '1. Mỗi hộ có một phiếu khi thôn họp bàn, ai vắng mặt thì báo trước với trưởng thôn.',
  '2. Mọi người trong thôn cùng giữ gìn rừng đầu nguồn, bến nước và đường làng ngõ xóm.', 'Điều 2. Hiệu lực', 'Quy ước này có hiệu lực từ ngày được Ủy ban nhân dân xã công nhận.',
];

describe('typing beside the paper', () => {
  const test = openTestApplication();
  let land: Territory;
  let officer: CurrentUser;
  let colleague: CurrentUser;
  let neighbour: CurrentUser;
  let round: string;
  const submitted = async (bytes: Uint8Array): Promise<string> => {
    const facts = { kind: 'sector', title: 'Quy ước', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null } as const;
    const charter = await test.get(RegisterCharter).run(officer, { villageId: land.villages[0], ...facts });
    const stored = await test.get(Storage).put(Readable.from([Buffer.from(bytes)]), 10_000_000);
    const id = await test.get(SubmitRound).run(officer, charter, 'text-in-force', { ...stored, fileName: 'Quy ước.pdf', format: 'pdf' });
    await test.workOff();
    return id;
  };
  beforeAll(async () => {
    land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
    colleague = await land.person('commune', land.communes[0]);
    neighbour = await land.person('commune', land.communes[1]);
    round = await submitted(await renderPdf(lines));
  }, 60_000);
  const sheet = (id: string, viewer = officer) => test.get(TypingQueries).of(viewer, id);
  const save = (id: string, page: number, text: string, { by = officer, seen = null }: { by?: CurrentUser; seen?: string | null } = {}) => test.get(SaveTyping).run(by, id, page, { text, seen });

  it('is nobody’s business in another commune', async () => {
    await expect(sheet(round, neighbour)).rejects.toMatchObject({ code: 'not-found' });
    await expect(save(round, 1, 'x', { by: neighbour })).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.get(UsePage).run(neighbour, round, 1, { text: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps what is typed, and never lets a colleague overwrite what they have not seen', async () => {
    const savedAt = await save(round, 1, 'Trang một, dòng đầu');
    expect((await sheet(round)).pages).toMatchObject([{ number: 1, source: 'text', draft: { text: 'Trang một, dòng đầu', savedBy: officer.displayName } }]);
    await expect(save(round, 1, 'khác', { by: colleague })).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await save(round, 1, 'Trang một, hai dòng', { by: colleague, seen: savedAt.toISOString() });
    expect((await sheet(round)).pages[0]?.draft).toMatchObject({ text: 'Trang một, hai dòng', savedBy: colleague.displayName });
    expect(await test.sql('select text from round_text where round_id = $1', [round])).toEqual([{ text: expect.stringContaining('Mỗi hộ có một phiếu') as string }]);
  });

  it('puts a typed page in a new version, scanned like any other, and refuses blank text and pages that are not there', async () => {
    await expect(test.get(UsePage).run(officer, round, 1, { text: ' \n ' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(test.get(UsePage).run(officer, round, 2, { text: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    await test.get(UsePage).run(officer, round, 1, { text: `${lines.slice(0, 3).join('\n')}\n2. Chỉ nam giới được dự họp và biểu quyết việc của thôn.` });
    await test.workOff();
    expect(await sheet(round)).toMatchObject({ sends: 'page', pages: [{ source: 'typed', draft: null, read: expect.stringContaining('Chỉ nam giới') as string }] });
    expect((await test.get(VersionsQueries).of(officer, round)).items.map(({ source, corrections }) => [source, corrections.map(({ kind, page }) => `${kind} ${page}`)])).toEqual([['read', []], ['corrected', ['page 1']]]);
    expect(await test.sql('select address, severity from finding where round_id = $1 and replaced_at is null', [round])).toEqual([{ address: 'Điều 1 khoản 2', severity: 'violation' }]);
  });

  it('is the way out for a file nothing could be read from, its drafts gone once it is sent', async () => {
    const blank = await submitted(Buffer.from('%PDF-1.4\n%%EOF'));
    expect(await sheet(blank)).toMatchObject({ pictures: true, sends: 'whole', pages: [{ number: 1, source: 'unknown', read: '', draft: null }] });
    await save(blank, 1, lines.join('\n'));
    await test.get(TypeText).run(officer, blank, lines.join('\n'));
    await test.workOff();
    expect(await sheet(blank)).toMatchObject({ round: { state: 'ready' }, sends: 'nothing', pictures: false, pages: [{ read: lines.join('\n'), draft: null }] });
  }, 60_000);
});
