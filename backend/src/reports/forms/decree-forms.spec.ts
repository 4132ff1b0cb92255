import { decreeFormIds } from '@huong-uoc/contracts';
import JSZip from 'jszip';
import { decreeFormTable, formLayoutWords } from './decree-forms';
import { formDocx } from './form-docx';
import type { FormFacts } from './form-facts';

const blank = { number: null, issuer: null, ground: null, clauses: [], deadline: null, reason: null, votes: null };
const nothing: FormFacts = { title: 'Quy ước thôn Nà Phầy', village: 'thôn Nà Phầy', commune: 'xã Phủ Thông', adoptedOn: null, adoption: null, recognition: null, suspension: null, abolition: null };
const full: FormFacts = {
  ...nothing,
  adoptedOn: '2026-03-01',
  adoption: { ...blank, act: 'adoption', on: '2026-03-01', votes: { households: 84, present: 70, inFavour: 60, form: 'meeting', afterFailedMeeting: false, setsLevies: false } },
  suspension: { ...blank, act: 'suspension-part', on: '2026-06-01', number: '12/QĐ-UBND', ground: { id: '12-1-b', label: '', article: '' }, clauses: ['Điều 5 khoản 2'], deadline: '2026-09-01', reason: 'Không phù hợp nguyên tắc bình đẳng giới' },
};
const words = ({ paragraphs }: ReturnType<(typeof decreeFormTable)['01']['draft']>): string => paragraphs.join('\n');

describe('the forms of Nghị định 61', () => {
  it('name what the ledger does not hold and leave it blank, never invented', () => {
    expect(decreeFormTable['01'].draft(nothing).missing).toEqual(['ngày thông qua', 'tổng số hộ', 'số hộ tán thành']);
    expect(decreeFormTable['04'].draft(nothing).missing).toEqual(['điều, khoản bị tạm ngừng', 'lý do', 'căn cứ', 'thời hạn']);
    expect(words(decreeFormTable['05'].draft(nothing))).toContain('Lý do bãi bỏ: …………');
  });

  it('cut the share of votes, and count it of all households, not of those present', () => {
    expect(words(decreeFormTable['02'].draft(full))).toContain('số hộ tán thành: 60 (71,4% tổng số hộ)');
  });

  it('state reason, ground and deadline of a suspension as recorded (Điều 12 khoản 3)', () => {
    const draft = decreeFormTable['04'].draft(full);
    expect(draft.missing).toEqual([]);
    expect(words(draft)).toContain('một phần Quy ước thôn Nà Phầy của cộng đồng dân cư thôn Nà Phầy đối với: Điều 5 khoản 2.');
    expect(words(draft)).toContain('Nghị định 61/2023 Điều 12 khoản 1 điểm b');
    expect(words(draft)).toContain('đến hết ngày 01/09/2026');
  });

  it.each(decreeFormIds)('%s is set in Times New Roman and says that its layout was not compared', async (form) => {
    const xml = (await (await JSZip.loadAsync(await formDocx(decreeFormTable[form].draft(full), full.commune, '2026'))).file('word/document.xml')?.async('string')) ?? '';
    expect([...xml.matchAll(/w:ascii="([^"]*)"/g)].every(([, name]) => name === 'Times New Roman')).toBe(true);
    expect(xml).toContain(formLayoutWords);
  });
});
