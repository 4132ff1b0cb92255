import { Document, Packer, Paragraph } from 'docx';
import { administrativeLayout } from '../../reviews';
import { formLayoutWords, type FormDraft } from './decree-forms';

const { centred, font, page, paragraph, run, sideBySide } = administrativeLayout;

/** A form's draft as DOCX: ready for what is missing, for number, date and signature. */
export function formDocx(draft: FormDraft, commune: string, year: string): Promise<Buffer> {
  const { issuer, number, on, title, subtitle, addressee, paragraphs, signers } = draft;
  const place = commune.replace(/^(xã|phường|thị trấn) /i, '');
  const children = [
    sideBySide(
      [centred(issuer, { size: 26, bold: true }), centred('––––––––', { size: 20 }), ...(number === null ? [] : [centred(number === '' ? 'Số:           /QĐ-UBND' : `Số: ${number}`, { size: 26 }, 60)])],
      [centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 26, bold: true }), centred('Độc lập - Tự do - Hạnh phúc', { size: 28, bold: true }), centred('––––––––––––––––', { size: 20 }), centred(`${place}, ${dated(on, year)}`, { size: 28, italics: true }, 60)],
    ),
    centred(title, { bold: true }, 360),
    centred(subtitle, { bold: true }),
    ...(addressee === null ? [new Paragraph({ children: [] })] : [centred(`Kính gửi: ${addressee}`, {}, 240)]),
    ...paragraphs.map((text) => (text === 'QUYẾT ĐỊNH:' ? centred(text, { bold: true }, 120) : paragraph(text))),
    new Paragraph({ spacing: { before: 240 }, children: [] }),
    ...signed(signers),
    new Paragraph({ spacing: { before: 480 }, children: [run(formLayoutWords, { size: 20, italics: true })] }),
  ];
  return Packer.toBuffer(new Document({ creator: 'Hương ước bình đẳng', title: `${title}: ${subtitle}`, styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } }, sections: [{ properties: { page }, children }] }));
}

function dated(on: string | null, year: string): string {
  const [y = year, month = '    ', day = '    '] = on?.split('-') ?? [];
  return `ngày ${day} tháng ${month} năm ${y}`;
}

function signed(signers: readonly string[]) {
  const [first = '', second = '', third] = signers;
  const below = centred('(Ký, ghi rõ họ tên)', { italics: true, size: 26 });
  const stand = (name: string): Paragraph[] => [centred(name, { bold: true, size: 26 }), below];
  if (third !== undefined) return [sideBySide(stand(first), stand(third), 0.5), new Paragraph({ spacing: { before: 720 }, children: [] }), ...stand(second)];
  return [sideBySide([new Paragraph({ children: [] })], second === '' ? stand(first) : [centred(first, { bold: true, size: 26 }), ...stand(second)], 0.5)];
}
