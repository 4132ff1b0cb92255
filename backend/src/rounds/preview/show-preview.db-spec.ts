import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { docxPackage, renderDocx, wordDocument } from '@huong-uoc/formats/testing';
import { RegisterCharter } from '../../charters';
import type { CurrentUser } from '../../platform/auth';
import { Storage } from '../../platform/storage';
import { openTestApplication } from '../../testing';
import { layTerritory, type Territory } from '../../testing/territory';
import { SubmitRound } from '../submit-round';
import { ShowPreview } from './show-preview';

const lines = ['QUY ƯỚC THÔN NÀ PHẦY', 'Điều 1. Họp thôn', '1. Mỗi hộ có một phiếu <khi> thôn họp bàn.'];
const outside = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname"/><Relationship Id="r2" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)"/></Relationships>`;
const hostile = wordDocument(
  `<w:p><w:r><w:t>Điều 1. Họp thôn</w:t></w:r><w:hyperlink r:id="r2"><w:r><w:t> tại đây</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="x"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
);

describe('the preview of a Word file', () => {
  const test = openTestApplication();
  let land: Territory;
  let officer: CurrentUser;
  let neighbour: CurrentUser;
  beforeAll(async () => {
    land = await layTerritory(test);
    officer = await land.person('commune', land.communes[0]);
    neighbour = await land.person('commune', land.communes[1]);
  });
  const submit = async (bytes: Uint8Array | string, format: string) => {
    const facts = { kind: 'sector', title: 'Quy ước', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null } as const;
    const charter = await test.get(RegisterCharter).run(officer, { villageId: land.villages[0], ...facts });
    const stored = await test.get(Storage).put(Readable.from([Buffer.from(bytes as string)]), 10_000_000);
    return test.get(SubmitRound).run(officer, charter, 'text-in-force', { ...stored, fileName: `Quy ước.${format}`, format });
  };
  const show = (round: string, viewer = officer) => test.get(ShowPreview).run(viewer, round);
  const opened = (round: string) => test.sql(`select actor_id, after->>'as' as "as" from audit_entry where action = 'original.opened' and after->>'round' = $1`, [round]);

  it('is hidden from people of another commune, and nothing is recorded of what they did not see', async () => {
    const round = await submit(await renderDocx(lines, { numbering: 'typed' }), 'docx');
    await expect(show(round, neighbour)).rejects.toMatchObject({ code: 'not-found' });
    expect(await opened(round)).toEqual([]);
  });

  it('is refused for a file that is no Word document, and for one that is broken', async () => {
    await expect(show(await submit(lines.join('\n'), 'txt'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(show(await submit('PK\u0003\u0004 half a document', 'docx'))).rejects.toMatchObject({ code: 'not-found', sentence: expect.stringContaining('tải bản gốc') });
  });

  it('opens no file or address that the document points to, and lets no link through', async () => {
    const round = await submit(await docxPackage({ 'word/document.xml': hostile, 'word/_rels/document.xml.rels': outside }), 'docx');
    expect(await text((await show(round)).bytes).catch((problem: unknown) => String(problem))).toBe('<p>Điều 1. Họp thôn tại đây</p>');
  });

  it('shows the words as laid out, escaped, and records the opening like that of an original', async () => {
    const round = await submit(await renderDocx(lines, { numbering: 'typed' }), 'docx');
    const { bytes, type, sizeBytes } = await show(round);
    const html = await text(bytes);
    expect([type, sizeBytes]).toEqual(['text/html; charset=utf-8', Buffer.byteLength(html)]);
    expect(html).toContain('<p>1. Mỗi hộ có một phiếu &lt;khi&gt; thôn họp bàn.</p>');
    expect(await opened(round)).toEqual([{ actor_id: officer.id, as: 'preview' }]);
  });
});
