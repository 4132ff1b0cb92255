import JSZip from 'jszip';
import type { Citation } from '@huong-uoc/contracts';
import { citedInLetter, type LetterFacts } from './letter-facts';
import { notADecision, recommendationLetter } from './recommendation-letter';

const law = (label: string, more: Partial<Citation> = {}): Citation => ({ id: label, label, says: '', validFrom: '2006-01-01', validTo: null, verified: true, ...more });

const facts: LetterFacts = {
  provinceLabel: 'Tỉnh Thái Nguyên', communeLabel: 'Xã Phủ Thông', villageLabel: 'Thôn Nà Ca – Xã Phủ Thông', charterTitle: 'Hương ước thôn Nà Ca', roundNumber: 2, purpose: 'text-in-force', approvedOn: '2026-03-02',
  items: [
    { kind: 'A', address: 'Điều 8 khoản 3', clauseText: 'Con gái đi lấy chồng không được chia đất.', quote: 'không được chia đất', reason: 'Loại trừ con gái khỏi việc chia đất.', proposed: 'Con trai, con gái được chia như nhau.', law: [law('Điều 613 Bộ luật Dân sự 2015'), law('Điều 7 văn bản lạ', { verified: false })] },
  ],
};

async function wordsOf(letter: Buffer): Promise<string> {
  const xml = await (await JSZip.loadAsync(letter)).file('word/document.xml')?.async('string');
  return (xml ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '').replaceAll('&quot;', '"');
}

describe('the laws a letter cites', () => {
  it('leaves out laws that were not in force on the day of approval', () => {
    expect(citedInLetter([law('Cũ', { validTo: '2020-01-01' }), law('Chưa có hiệu lực', { validFrom: '2027-01-01' })], '2026-03-02')).toEqual([]);
  });

  it('leaves the article on sanctions to staff', () => {
    expect(citedInLetter([law('Điều 40 Luật Bình đẳng giới 2006'), law('Điều 401 Bộ luật Dân sự')], '2026-03-02')).toEqual(['Điều 401 Bộ luật Dân sự']);
  });

  it('marks what nobody has verified', () => {
    expect(citedInLetter([law('Điều 7', { verified: false }), law('Điều 8')], '2026-03-02')).toEqual(['Điều 7 (chưa đối chiếu)', 'Điều 8']);
  });
});

describe('the recommendation letter', () => {
  it('says that it replaces no decision, and never claims a breach of law or an approval of the charter', async () => {
    const words = await wordsOf(await recommendationLetter(facts));
    expect(words).toContain(notADecision);
    expect(words).toContain('không còn phù hợp với quy định hiện hành');
    expect(words).not.toMatch(/phê duyệt hương ước|vi phạm pháp luật|Điều 40/);
  });

  it('names commune, village, clause, reason, law and proposed wording', async () => {
    const words = await wordsOf(await recommendationLetter(facts));
    for (const part of ['Kính gửi: Ủy ban nhân dân Xã Phủ Thông', 'Thôn Nà Ca – Xã Phủ Thông', 'Điều 8 khoản 3', '“Con gái đi lấy chồng không được chia đất.”', 'Loại trừ con gái khỏi việc chia đất.', 'Con trai, con gái được chia như nhau.', 'Điều 613 Bộ luật Dân sự 2015; Điều 7 văn bản lạ (chưa đối chiếu)', '02/03/2026', 'Độc lập - Tự do - Hạnh phúc']) {
      expect(words).toContain(part);
    }
  });

  it('counts stereotypes apart, because they do not break the target', async () => {
    const [item] = facts.items;
    const words = await wordsOf(await recommendationLetter({ ...facts, items: item === undefined ? [] : [item, { ...item, kind: 'B' }] }));
    expect(words).toContain('có 1 nội dung phân biệt đối xử về giới và 1 nội dung mang định kiến giới');
  });

  it('is set in Times New Roman on A4 throughout', async () => {
    const zip = await JSZip.loadAsync(await recommendationLetter(facts));
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect([...xml.matchAll(/w:ascii="([^"]*)"/g)].every(([, name]) => name === 'Times New Roman')).toBe(true);
    expect(xml).toContain('w:ascii="Times New Roman"');
  });

  it('offers the lawful ways without picking one, other ones for a draft', async () => {
    expect(await wordsOf(await recommendationLetter(facts))).toContain('Điều 12, 13 và 14 Nghị định số 61/2023/NĐ-CP');
    expect(await wordsOf(await recommendationLetter({ ...facts, purpose: 'draft' }))).not.toContain('tạm ngừng');
  });
});
