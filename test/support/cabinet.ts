/** The cabinet of one commune: forty files as they lie there, good, old, twice, and none that can be read. */
import { docOf, renderDocx, renderPdf } from '@huong-uoc/formats/testing';
import { encodeTcvn3 } from '@huong-uoc/text';
import JSZip from 'jszip';
import { wordlessPdf, type Paper } from './papers';

/** Villages whose papers lie in the cabinet; one name per village of the commune. */
export const cabinetVillages = ['Nà Pài', 'Nà Khoa', 'Nà Lạn', 'Khuổi Cuồng', 'Pác Lẻo', 'Cốc Xả', 'Nà Tu', 'Khuổi Slẳng', 'Bản Chang'] as const;

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function head(village: string, commune: string, title: string, day: string): string[] {
  return [
    `ỦY BAN NHÂN DÂN ${commune.toUpperCase()}`, `THÔN ${village.toUpperCase()}`, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', title, `THÔN ${village.toUpperCase()}`,
    `(Được cuộc họp cộng đồng dân cư thôn thông qua ngày ${day} tháng 4 năm 2024; được công nhận tại Quyết định số ${day}/QĐ-UBND ngày 20 tháng 5 năm 2024 của Ủy ban nhân dân xã)`,
  ];
}

/** A general charter; every village has its own days, fees and places, as villages that follow one model do. */
function charterLines(village: string, commune: string, number: number): string[] {
  return [
    ...head(village, commune, 'QUY ƯỚC', String(number + 1).padStart(2, '0')),
    'Điều 1. Họp thôn', `1. Thôn ${village} họp ${number + 2} lần trong năm tại nhà văn hóa; mỗi hộ cử một người dự họp, nam hoặc nữ đều được bàn và biểu quyết.`, `2. Giấy mời gửi trước ${number + 3} ngày, ghi rõ nội dung.`,
    'Điều 2. Vệ sinh chung', `1. Các hộ quét đường làng, khơi rãnh vào ngày ${number + 1} hằng tháng; ai vắng thì làm bù trong tuần.`, `2. Rác được gom về bãi đầu thôn, cách nguồn nước ${10 * (number + 5)} mét.`,
    'Điều 3. Việc cưới, việc tang', `1. Đám cưới tổ chức gọn trong ${number % 2 === 0 ? 'một' : 'hai'} ngày, do đôi trai gái tự nguyện.`, `2. Khi có người mất, tổ ${number + 1} cùng gia đình lo việc tang, không mở nhạc sau ${20 + (number % 3)} giờ.`,
    'TRƯỞNG THÔN', '(đã ký)',
  ];
}

/** A convention on one matter, printed to PDF. */
function forestLines(village: string, commune: string, number: number): string[] {
  return [
    ...head(village, commune, 'QUY ƯỚC BẢO VỆ RỪNG', String(number + 10)),
    'Điều 1. Rừng của thôn', `1. Khu rừng đầu nguồn của thôn ${village} rộng ${30 + 7 * number} héc ta, do cả thôn cùng giữ.`, `2. Tổ tuần rừng có ${4 + number} người, gồm cả nam và nữ, đi tuần ${1 + (number % 3)} lần mỗi tuần.`,
    'Điều 2. Lấy củi, lấy măng', `1. Mỗi hộ được lấy ${2 + number} gùi măng một vụ, không chặt cây có đường kính trên ${5 + number} phân.`, '2. Ai thấy cháy rừng phải báo ngay cho tổ tuần rừng.',
    'TRƯỞNG THÔN', '(đã ký)',
  ];
}

async function village(name: string, commune: string, number: number): Promise<Paper[]> {
  const charter = charterLines(name, commune, number);
  const text = Buffer.from(charter.join('\r\n'));
  return [
    { name: `Quy ước thôn ${name}.docx`, mimeType: docx, buffer: Buffer.from(await renderDocx(charter, { numbering: number % 2 === 0 ? 'typed' : 'automatic' })) },
    { name: `bao ve rung ${number + 1}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(await renderPdf(forestLines(name, commune, number))) },
    // What was typed again from Word for the archive: the same text in another file.
    { name: `luu ${number + 1}.txt`, mimeType: 'text/plain', buffer: text },
  ];
}

/** A conversion of 2006 in a TCVN3 font, of a village that has no other paper here. */
function oldWord(name: string, commune: string): Paper {
  return { name: 'QU 2006.doc', mimeType: 'application/msword', buffer: Buffer.from(docOf(charterLines(name, commune, 20), { font: '.VnTime', encode: encodeTcvn3, compressed: true })) };
}

/** Papers that lie in a ZIP, a folder a village. */
async function archive(commune: string): Promise<Paper> {
  const zip = new JSZip();
  for (const [number, name] of cabinetVillages.entries()) zip.file(`Thôn ${name}/nuoc sach.txt`, waterLines(name, commune, number).join('\n'));
  return { name: 'nuoc sach.zip', mimeType: 'application/zip', buffer: await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }) };
}

function waterLines(village: string, commune: string, number: number): string[] {
  return [
    ...head(village, commune, 'QUY ƯỚC BẢO VỆ NGUỒN NƯỚC', String(number + 18)),
    'Điều 1. Mó nước chung', `1. Mó nước của thôn ${village} được rào quanh ${5 + number} mét, ${3 + number} hộ thay nhau trông.`, `2. Bể nước thau rửa ${1 + (number % 4)} tháng một lần, mỗi nhà góp một công, ai làm cũng được.`,
    'Điều 2. Dùng nước', `1. Mùa khô mỗi hộ lấy không quá ${20 + 5 * number} thùng một ngày; nhà có người ốm, phụ nữ mới sinh được lấy thêm.`, '2. Không giặt giũ, chăn thả ở đầu nguồn.', 'TRƯỞNG THÔN', '(đã ký)',
  ];
}

/** Thirty files chosen one by one, one ZIP of nine, and the old Word file: forty lines. */
export async function cabinet(commune: string): Promise<{ readonly files: readonly Paper[]; readonly lines: number }> {
  const own = (await Promise.all(cabinetVillages.map((name, number) => village(name, commune, number)))).flat();
  const [first] = own;
  const files = [
    ...own,
    oldWord('Phiêng An', commune),
    wordlessPdf('quet may cu.pdf'),
    { name: 'hong.docx', mimeType: docx, buffer: (first as Paper).buffer.subarray(0, 5000) },
    { name: 'ban sao Na Pai.docx', mimeType: docx, buffer: (first as Paper).buffer },
    await archive(commune),
  ];
  return { files, lines: files.length - 1 + cabinetVillages.length };
}
