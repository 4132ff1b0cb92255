import fc from 'fast-check';
import { readLetterhead } from './read-letterhead';

const body = '\n\nLỜI NÓI ĐẦU\n\nTrước kia nơi đây là rừng. Thực hiện Quyết định số 22/2018/QĐ-TTg ngày 08 tháng 5 năm 2018 của Thủ tướng Chính phủ.\n\nĐiều 1. Họp thôn\n1. Mỗi hộ cử một người dự họp ngày 15 tháng 3 năm 2020.\n';
const s1 = `ỦY BAN NHÂN DÂN XÃ QUÂN HÀ
THÔN NÀ PHẦY
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 01/QƯ-TNP
Quân Hà, ngày 20 tháng 4 năm 2024

QUY ƯỚC
THÔN NÀ PHẦY, XÃ QUÂN HÀ, HUYỆN BẠCH THÔNG, TỈNH BẮC KẠN
(Được cuộc họp cộng đồng dân cư thông qua ngày 20 tháng 4 năm 2024; được công nhận tại Quyết định số 58/QĐ-UBND ngày 02 tháng 5 năm 2024 của Ủy ban nhân dân xã Quân Hà)${body}
TRƯỞNG THÔN
(đã ký)

TRƯỞNG BAN CÔNG TÁC MẶT TRẬN
(đã ký)

XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ QUÂN HÀ
(đã ký, đóng dấu giáp lai)`;
const s2 = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

UBND XÃ CỔ LINH
BẢN KHAU TẲNG
Số: 01/QƯ-B
Cổ Linh, ngày 12 tháng 8 năm 2008

QUY ƯỚC BẢN KHAU TẲNG
(Xã Cổ Linh, huyện Pác Nặm, tỉnh Bắc Kạn)
(Phê duyệt kèm theo Quyết định số 412/QĐ-UBND ngày 18 tháng 9 năm 2008 của Chủ tịch Ủy ban nhân dân huyện Pác Nặm)${body}`;
const s3 = `CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

UỶ BAN NHÂN DÂN XÃ ÚC KỲ
LÀNG PHƯƠNG ĐOÀI
Số: 01/HƯ
Úc Kỳ, ngày 15 tháng 10 năm 1998

HƯƠNG ƯỚC LÀNG PHƯƠNG ĐOÀI
Xã Úc Kỳ, huyện Phú Bình, tỉnh Thái Nguyên
(Soạn lại năm Mậu Dần 1998, theo bản hương ước cũ lập năm Nhâm Ngọ 1942; Chủ tịch Uỷ ban nhân dân huyện phê duyệt tại Quyết định số 367/QĐ-UB ngày 20 tháng 11 năm 1998)${body.replace('LỜI', 'NHỜI')}`;
const s4 = `ỦY BAN NHÂN DÂN PHƯỜNG PHỐ CÒ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỔ DÂN PHỐ ĐỒI SIM HẠ                  Độc lập - Tự do - Hạnh phúc
Số: 02/QƯ-TDP                          Phố Cò, ngày 16 tháng 6 năm 2019

QUY ƯỚC
TỔ DÂN PHỐ ĐỒI SIM HẠ
Phường Phố Cò, thành phố Sông Công, tỉnh Thái Nguyên
(Công nhận tại Quyết định số 1189/QĐ-UBND ngày 22 tháng 7 năm 2019 của Ủy ban nhân dân thành phố Sông Công)${body}`;

const placesOf = (text: string): string[] => [...new Set(readLetterhead(text.normalize('NFC')).places.map(({ value }) => `${value.level} ${value.name.toLowerCase()}`))];

describe('the head of a charter', () => {
  it.each([
    ['S1', s1, ['commune quân hà', 'village nà phầy', 'district bạch thông', 'province bắc kạn']],
    ['S2', s2, ['commune cổ linh', 'village khau tẳng', 'district pác nặm', 'province bắc kạn']],
    ['S3', s3, ['commune úc kỳ', 'village phương đoài', 'district phú bình', 'province thái nguyên']],
    ['S4', s4, ['commune phố cò', 'village đồi sim hạ', 'district sông công', 'province thái nguyên']],
  ])('names village, commune, old district and province (%s)', (_name, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it.each([
    ['S1', s1, '2024-04-20', '58/QĐ-UBND', '2024-05-02', 'Ủy ban nhân dân xã Quân Hà'],
    ['S2', s2, null, '412/QĐ-UBND', '2008-09-18', 'Chủ tịch Ủy ban nhân dân huyện Pác Nặm'],
    ['S3', s3, null, '367/QĐ-UB', '1998-11-20', 'Chủ tịch Uỷ ban nhân dân huyện'],
    ['S4', s4, null, '1189/QĐ-UBND', '2019-07-22', 'Ủy ban nhân dân thành phố Sông Công'],
  ])('tells the day it was passed from the act that recognised it (%s)', (_name, text, adopted, number, on, by) => {
    const { adoptedOn, recognition } = readLetterhead(text.normalize('NFC'));
    expect([adoptedOn?.value ?? null, recognition.number?.value, recognition.on?.value, recognition.by?.value]).toEqual([adopted, number, on, by]);
  });

  it('takes the day at the top for the day of writing, no day of the body, and no decision of the Prime Minister', () => {
    expect(readLetterhead(s4).writtenOn?.value).toBe('2019-06-16');
    expect(readLetterhead(s2).writtenOn?.value).toBe('2008-08-12');
    const bare = readLetterhead(`QUY ƯỚC${body}`);
    expect([bare.adoptedOn, bare.writtenOn, bare.recognition.number]).toEqual([null, null, null]);
    expect(readLetterhead('QUY ƯỚC\n(Công nhận theo Quyết định số 22/2018/QĐ-TTg ngày 08 tháng 5 năm 2018)').recognition.number).toBeNull();
  });

  it('reads what it is called, its own number, and what it is about', () => {
    expect(readLetterhead(s1)).toMatchObject({ form: { value: 'quy-uoc' }, ownNumber: { value: '01/QƯ-TNP' }, subject: null, draft: null });
    expect(readLetterhead(s3)).toMatchObject({ form: { value: 'huong-uoc' }, ownNumber: { value: '01/HƯ' } });
    expect(readLetterhead('DỰ THẢO\nQUY ƯỚC BẢO VỆ VÀ PHÁT TRIỂN RỪNG\nTHÔN BẢN VÈN\nĐiều 1. Rừng').subject?.value).toBe('BẢO VỆ VÀ PHÁT TRIỂN RỪNG');
    expect(readLetterhead('DỰ THẢO\nQUY ƯỚC\nTHÔN BẢN VÈN\nĐiều 1. Rừng').draft?.value).toBe('DỰ THẢO');
  });

  it('takes no society for a commune, no committee for a hamlet, no charter for a bản, no Quân Hà for a quận', () => {
    expect(placesOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỦY BAN NHÂN DÂN HUYỆN\nBẢN QUY ƯỚC\nQuân Hà, ngày 20 tháng 4 năm 2024\nTổ trưởng Nguyễn Văn An')).toEqual([]);
  });

  it('keeps a name that begins like a kind, a number, and letters without marks', () => {
    expect(placesOf('QUY ƯỚC THÔN BẢN VÈN, XÃ YẾN DƯƠNG')).toEqual(['village bản vèn', 'commune yến dương']);
    expect(placesOf('QUY ƯỚC TỔ DÂN PHỐ SỐ 5 PHƯỜNG ĐỨC XUÂN')).toEqual(['village số 5', 'commune đức xuân']);
    expect(readLetterhead('QUY UOC THON NA PHAY XA QUAN HA').places.map(({ value }) => [value.level, value.tail])).toEqual([['village', 'na phay xa quan ha'], ['commune', 'quan ha']]);
  });

  it('reads a decision bound in front of the charter it recognises', () => {
    const decision = 'ỦY BAN NHÂN DÂN XÃ QUÂN HÀ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 58/QĐ-UBND\nQuân Hà, ngày 02 tháng 5 năm 2024\nQUYẾT ĐỊNH\nVề việc công nhận Quy ước thôn Nà Phầy\nCăn cứ Luật';
    const { recognition } = readLetterhead(decision);
    expect([recognition.number?.value, recognition.on?.value, recognition.by?.value]).toEqual(['58/QĐ-UBND', '2024-05-02', 'ỦY BAN NHÂN DÂN XÃ QUÂN HÀ']);
  });

  it('reads through the vowels a scan gets wrong', () => {
    const { recognition, adoptedOn } = readLetterhead('QUY ƯỚC\nTHÔN NÀ PHẨY\n(Thóng qua ngày 20 thóng 4 nỡm 2024; Công nhộn tại Quyết định số 58/QĐ-UBND ngày 02 thóng 5 năm 2024 của Ủy ban nhân dân xõ Phủ Thông)');
    expect([adoptedOn?.value, recognition.number?.value, recognition.on?.value]).toEqual(['2024-04-20', '58/QĐ-UBND', '2024-05-02']);
  });

  it('notices who signed and the words of a seal', () => {
    const { signatures, seal } = readLetterhead(s1);
    expect(signatures.map(({ value }) => value)).toEqual(['TRƯỞNG THÔN (đã ký)', 'TRƯỞNG BAN CÔNG TÁC MẶT TRẬN (đã ký)', 'XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ QUÂN HÀ (đã ký, đóng dấu giáp lai)']);
    expect(seal?.value).toBe('(đã ký, đóng dấu giáp lai)');
    expect(readLetterhead('QUY ƯỚC\nĐiều 1. Dấu\nCon dấu do trưởng thôn giữ, không cho mượn con dấu.').seal).toBeNull();
  });

  it('reads no day that no calendar has', () => {
    expect(readLetterhead('QUY ƯỚC\n(Thông qua ngày 31 tháng 2 năm 2020)').adoptedOn).toBeNull();
    expect(readLetterhead('QUY ƯỚC\n(Thông qua ngày 29/02/2020)').adoptedOn?.value).toBe('2020-02-29');
    expect(readLetterhead('QUY ƯỚC\n(Thông qua ngày 29/02/2021)').adoptedOn).toBeNull();
  });

  it('points inside the text for whatever it is given, and never refuses', () => {
    const piece = fc.constantFrom('THÔN ', 'Nà Phầy', ', xã ', 'Quân Hà', '\n', 'ngày 20 tháng 4 năm 2024', ' thông qua ', 'Quyết định số 5/QĐ-UBND ', '(', ')', 'QUY ƯỚC ', 'İ', 'Điều 1. ', 'TRƯỞNG THÔN\n(đã ký)', '12/3/2019', 'ﬁ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('').normalize('NFC')), (text) => {
        const { places, signatures, adoptedOn, writtenOn, recognition, seal, form, title } = readLetterhead(text);
        for (const spot of [...places, ...signatures, adoptedOn, writtenOn, recognition.on, recognition.number, recognition.by, seal, form, title]) {
          if (spot !== null) expect([spot.start >= 0, spot.start < spot.end, spot.end <= text.length]).toEqual([true, true, true]);
        }
      }),
    );
  });
});
