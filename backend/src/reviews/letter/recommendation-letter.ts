import { Document, Packer, Paragraph } from 'docx';
import { citedInLetter, statute, type LetterFacts, type LetterItem } from './letter-facts';
import { centred, font, page, paragraph, ruled, run, sideBySide } from './letter-layout';

/** Stands on every result and every letter. */
export const notADecision = 'Kết quả rà soát không thay quyết định của Ủy ban nhân dân cấp xã.';

/**
 * The recommendation letter as DOCX bytes: ready for number, date and signature. It says "không còn phù hợp với quy định
 * hiện hành", names the lawful ways of Nghị định 61/2023/NĐ-CP with their articles and picks none.
 */
export async function recommendationLetter(facts: LetterFacts): Promise<Buffer> {
  const document = new Document({
    creator: 'Hương ước bình đẳng',
    title: `Kiến nghị sửa đổi, bổ sung: ${facts.charterTitle}`,
    styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [{ properties: { page }, children: [...head(facts), ...content(facts), table(facts), ...closing(facts), foot(facts)] }],
  });
  return Packer.toBuffer(document);
}

const vietnameseDay = (day: string): string => day.split('-').reverse().join('/');
const subject = ({ villageLabel }: LetterFacts): string => `V/v kiến nghị sửa đổi, bổ sung hương ước, quy ước ${villageLabel}`;

function head(facts: LetterFacts) {
  const [, , year] = vietnameseDay(facts.approvedOn).split('/');
  const place = facts.provinceLabel.replace(/^(Tỉnh|Thành phố) /, '');
  return [
    sideBySide(
      [centred(`ỦY BAN NHÂN DÂN ${facts.provinceLabel.toUpperCase()}`, { size: 26 }), centred('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', { size: 26, bold: true }), centred('––––––––', { size: 20 }), centred('Số:           /SVHTTDL', { size: 26 }, 60), centred(subject(facts), { size: 24 }, 60)],
      [centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 26, bold: true }), centred('Độc lập - Tự do - Hạnh phúc', { size: 28, bold: true }), centred('––––––––––––––––', { size: 20 }), centred(`${place}, ngày      tháng      năm ${year}`, { size: 28, italics: true }, 60)],
    ),
    centred(`Kính gửi: Ủy ban nhân dân ${facts.communeLabel}`, {}, 360),
  ];
}

function content(facts: LetterFacts): Paragraph[] {
  const kind = facts.purpose === 'draft' ? 'dự thảo' : 'bản đang có hiệu lực';
  return [
    paragraph(`Qua rà soát ${facts.charterTitle} của ${facts.villageLabel} (${kind}, lần nộp ${facts.roundNumber}; kết quả được duyệt ngày ${vietnameseDay(facts.approvedOn)}), có ${counted(facts)}, không còn phù hợp với quy định hiện hành (${statute} và các quy định nêu tại từng nội dung).`, { spacing: { before: 240, line: 288 } }),
    paragraph(`Đề nghị Ủy ban nhân dân ${facts.communeLabel} xem xét, hướng dẫn cộng đồng dân cư sửa đổi, bổ sung các nội dung sau:`),
    new Paragraph({ spacing: { before: 60 }, children: [] }),
  ];
}

function counted({ items }: LetterFacts): string {
  const stereotypes = items.filter(({ kind }) => kind === 'B').length;
  const discriminating = `${items.length - stereotypes} nội dung phân biệt đối xử về giới`;
  return stereotypes === 0 ? discriminating : `${discriminating} và ${stereotypes} nội dung mang định kiến giới`;
}

function table(facts: LetterFacts) {
  const row = (item: LetterItem, index: number): string[][] => [
    [String(index + 1)],
    [item.address, `“${shortened(item.clauseText, item.quote)}”`],
    [item.reason, ...basis(citedInLetter(item.law, facts.approvedOn))],
    [item.proposed],
  ];
  return ruled(['STT', 'Điều khoản, nội dung hiện nay', 'Lý do, căn cứ', 'Kiến nghị sửa đổi, bổ sung'], [0.07, 0.33, 0.3, 0.3], facts.items.map(row));
}

const basis = (cited: readonly string[]): string[] => (cited.length === 0 ? [] : [`Căn cứ: ${cited.join('; ')}.`]);

/** A very long clause is shown around the words in question, so that the table stays readable. */
function shortened(clause: string, quote: string): string {
  const flat = clause.split(/\s/).filter((word) => word !== '').join(' ');
  return flat.length <= 600 ? flat : `… ${quote} …`;
}

function closing(facts: LetterFacts): Paragraph[] {
  const lawful =
    facts.purpose === 'draft'
      ? 'Dự thảo được hoàn thiện, lấy ý kiến, thông qua và công nhận theo các Điều 8, 9, 10 và 11 Nghị định số 61/2023/NĐ-CP.'
      : 'Việc tạm ngừng thực hiện, sửa đổi, bổ sung, thay thế hoặc bãi bỏ thực hiện theo các Điều 12, 13 và 14 Nghị định số 61/2023/NĐ-CP; thẩm quyền lựa chọn thuộc Ủy ban nhân dân cấp xã và cộng đồng dân cư.';
  return [
    paragraph(lawful, { spacing: { before: 200, line: 288 } }),
    paragraph([run(notADecision, { italics: true })]),
    paragraph('Trân trọng cảm ơn sự phối hợp của quý cơ quan./.'),
    new Paragraph({ spacing: { before: 120 }, children: [] }),
  ];
}

function foot(facts: LetterFacts) {
  const left = (text: string, options = {}) => new Paragraph({ children: [run(text, { size: 22, ...options })] });
  return sideBySide(
    [left('Nơi nhận:', { bold: true, italics: true }), left('- Như trên;'), left(`- ${facts.villageLabel};`), left('- Lưu: VT.')],
    [centred('LÃNH ĐẠO SỞ', { bold: true }), centred('(Ký, ghi rõ họ tên, đóng dấu)', { italics: true, size: 26 })],
    0.5,
  );
}
