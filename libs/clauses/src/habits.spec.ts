import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, segment } from './index';

const sample = (n: number): string => readFileSync(join(__dirname, '..', 'test-data', `S${n}.txt`), 'utf8');

/** Addresses with the opening of their text, line breaks shown as "/". */
function outline(text: string): string[] {
  return segment(text).clauses.map((c) => `${c.address} | ${c.text.replace(/\s*\n\s*/g, ' / ')}`);
}

const addresses = (text: string): string[] => segment(text).clauses.map((c) => c.address);

describe('what only looks like a number is none', () => {
  it.each([
    ['a citation at the start of a line', 'Điều 1. Nam nữ được hưởng quyền như nhau theo quy định tại\nĐiều 11 Luật Bình đẳng giới và các văn bản khác.'],
    ['a citation with a full stop behind it', 'Điều 1. Mọi hộ góp công theo Điều 5. Ai vắng thì bù theo khoản 2 Điều 6. Hộ nghèo được miễn.'],
    ['a year, a date, an amount, a range', '1. Làm từ năm\n1998. Nộp\n100.000 đồng, 12-3, 15/8, 2-3 người.'],
    ['a word that begins with a level', '1. Chương trình này.\nMục đích là tốt.\nPhần thưởng cho người giỏi.\nTiết kiệm là quốc sách.\nĐiều hay thì giữ.\nKhoản thu nào cũng ghi sổ.'],
    ['references of a codified law', 'Điều 1. Một.\n(Điều này có nội dung liên quan đến Điều 44.13.NĐ.2.7. Đề xuất; Điều 44.13.NĐ.2.10. Thông qua)'],
    ['a single letter in a sentence', '1. Hộ loại a) được miễn, các hộ khác không.'],
  ])('%s', (_, text) => {
    expect(addresses(text).filter((a) => /Điều 11|Điều 44|Điều [56]|khoản (?!1$)|Mục|Phần|Tiết|Chương|điểm/.test(a))).toEqual([]);
  });
});

describe('levels and their order', () => {
  it('Khoản above Điều', () => {
    expect(outline('KHOẢN THỨ 1: VIỆC HỌP\nĐiều thứ 1. Làng họp hai kỳ.\nKHOẢN THỨ 2: VIỆC CƯỚI\nĐiều thứ 2. Gái lấy chồng nộp cheo.')).toEqual([
      'Khoản 1 | KHOẢN THỨ 1: VIỆC HỌP', 'Điều 1 | Điều thứ 1. Làng họp hai kỳ.', 'Khoản 2 | KHOẢN THỨ 2: VIỆC CƯỚI', 'Điều 2 | Điều thứ 2. Gái lấy chồng nộp cheo.',
    ]);
  });

  it('"Khoản thứ 1 – Điều thứ 1" on one line', () => {
    expect(addresses('Khoản thứ 1 – Điều thứ 1. Làng họp ở đình.\nĐiều thứ 2. Đàn bà không dự.\nKhoản thứ 2 – Điều thứ 46. Cưới theo lệ.')).toEqual(['Khoản 1', 'Điều 1', 'Điều 2', 'Khoản 2', 'Điều 46']);
  });

  it('Tiết above Mục above Khoản, the names in front where they restart', () => {
    expect(addresses('TIẾT I: VIỆC LÀNG\nMỤC 1. HỌP LÀNG\nKhoản 1. Làng họp.\nTIẾT II: VIỆC CƯỚI\nMỤC 1. CHEO\nKhoản 1. Nộp cheo.')).toEqual([
      'Tiết I', 'Tiết I Mục 1', 'Tiết I Mục 1 khoản 1', 'Tiết II', 'Tiết II Mục 1', 'Tiết II Mục 1 khoản 1',
    ]);
  });

  it('Phần, Mục and Điều counted through: nothing in front', () => {
    expect(addresses('PHẦN THỨ NHẤT\nQUY ĐỊNH CHUNG\nĐiều 1. Một.\nPHẦN THỨ HAI\nQUY ĐỊNH KHÁC\nMục 1. Việc cưới\nĐiều 2. Hai.')).toEqual(['Phần 1', 'Điều 1', 'Phần 2', 'Mục 1', 'Điều 2']);
  });

  it('the chapter in front of articles that restart', () => {
    expect(addresses('Chương 1\nQUY ĐỊNH CHUNG\nĐiều 1. Mọi người phải theo.\n- Gạch.\nCHƯƠNG IV\nVIỆC CƯỚI\nĐiều 1. Không thách cưới.\na) Điểm.')).toEqual([
      'Chương 1', 'Chương 1 Điều 1', 'Chương 1 Điều 1 gạch 1', 'Chương IV', 'Chương IV Điều 1', 'Chương IV Điều 1 điểm a',
    ]);
  });

  it('A. / I. / 1. / 1.1. / + with every sign in use', () => {
    expect(addresses('A. QUY ĐỊNH CHUNG\nI. Mục đích\n1. Giữ gìn.\nB. QUY ĐỊNH KHÁC\nI/ Việc cưới\n1- Đăng ký.\n1.1. Nam từ 20.\n1.2 Nữ từ 18.\n2/ Không thách cưới:\n+ Bạc trắng\n+ Trâu')).toEqual([
      'Phần A', 'Phần A Mục I', 'Phần A Mục I khoản 1', 'Phần B', 'Phần B Mục I', 'Phần B Mục I khoản 1', 'Phần B Mục I khoản 1.1', 'Phần B Mục I khoản 1.2',
      'Phần B Mục I khoản 2', 'Phần B Mục I khoản 2 dấu cộng 1', 'Phần B Mục I khoản 2 dấu cộng 2',
    ]);
  });

  it('sections named in capitals without a number', () => {
    expect(addresses('QUY ƯỚC LÀNG X\nVỀ MỤC CƯỚI XIN\n- Gái nộp cheo.\n- Trai không nộp.\nVỀ MỤC TANG LỄ\n- Báo làng.')).toEqual([
      'Phần đầu văn bản dòng 1', 'Mục “Cưới xin”', 'Mục “Cưới xin” gạch 1', 'Mục “Cưới xin” gạch 2', 'Mục “Tang lễ”', 'Mục “Tang lễ” gạch 1',
    ]);
  });

  it.each([
    ['Điều thứ hai mươi mốt. Khen thưởng người tốt trong làng mỗi năm một lần.', 'Điều 21'],
    ['ĐIỀU THỨ MƯỜI LĂM: Mọi người phải theo.', 'Điều 15'],
    ['Điều thứ một trăm linh hai. Ai trái thì phạt.', 'Điều 102'],
    ['Đ.7 Cấm trộm cắp.', 'Điều 7'],
    ['Điều 9: Cấm trộm cắp.', 'Điều 9'],
    ['Điều 12a. Cấm trộm cắp.', 'Điều 12a'],
    ['Dieu 3. Cam trom cap.', 'Điều 3'],
    ['Điêu 4. Cấm trộm cắp.', 'Điều 4'],
    ['Điều 44.13.LQ.2. Giải thích từ ngữ trong luật này.', 'Điều 44.13.LQ.2'],
    ['Khoản 2. Cấm trộm cắp.', 'Khoản 2'],
    ['đ) Cấm trộm cắp.', 'Điểm đ'],
    ['– Cấm trộm cắp.', 'Gạch 1'],
  ])('%s', (text, address) => expect(addresses(text)).toEqual([address]));
});

describe('articles and what stands in them', () => {
  it('a title line, one paragraph or several', () => {
    expect(outline('Điều 1. Việc tang\nNhà có tang thì báo thôn.\nĐiều 2. Việc cưới\nCưới phải đăng ký.\nKhông thách cưới.')).toEqual([
      'Điều 1 tiêu đề | Điều 1. Việc tang', 'Điều 1 | Nhà có tang thì báo thôn.',
      'Điều 2 tiêu đề | Điều 2. Việc cưới', 'Điều 2 đoạn 1 | Cưới phải đăng ký.', 'Điều 2 đoạn 2 | Không thách cưới.',
    ]);
  });

  it('a title and its body on one line', () => {
    expect(outline('Điều 5. Việc cưới: Trai gái lấy nhau phải đăng ký.\nĐiều 6. Việc tang. Nhà có người mất thì báo thôn.\nĐiều 7. Cấm đánh bạc. Cấm trộm cắp trong làng.')).toEqual([
      'Điều 5 tiêu đề | Điều 5. Việc cưới:', 'Điều 5 | Trai gái lấy nhau phải đăng ký.', 'Điều 6 tiêu đề | Điều 6. Việc tang.', 'Điều 6 | Nhà có người mất thì báo thôn.',
      'Điều 7 | Điều 7. Cấm đánh bạc. Cấm trộm cắp trong làng.',
    ]);
  });

  it('a title on the next line', () => {
    expect(outline('Điều thứ 5\nVIỆC CƯỚI\nTrai gái lấy nhau phải đăng ký ở xã.')[0]).toBe('Điều 5 tiêu đề | Điều thứ 5 / VIỆC CƯỚI');
  });

  it('a numbered clause of several paragraphs', () => {
    expect(addresses('Điều 4. Họp thôn\n1. Thôn họp hai lần.\nMỗi lần có biên bản.\nBiên bản được niêm yết.\n2. Mỗi hộ một phiếu.')).toEqual([
      'Điều 4 tiêu đề', 'Điều 4 khoản 1', 'Điều 4 khoản 1 đoạn 2', 'Điều 4 khoản 1 đoạn 3', 'Điều 4 khoản 2',
    ]);
  });

  it('titles of clauses and sections', () => {
    const tree = segment('I. QUY ĐỊNH CHUNG\n1. Mục đích\na) Giữ gìn.\n2. Không thách cưới.');
    expect(tree.clauses.map((c) => [c.address, c.heading, c.partOf])).toEqual([
      ['Mục I', null, null],
      ['Mục I khoản 1', 'QUY ĐỊNH CHUNG', 'I. QUY ĐỊNH CHUNG'],
      ['Mục I khoản 1 điểm a', 'Mục đích', 'I. QUY ĐỊNH CHUNG'],
      ['Mục I khoản 2', 'QUY ĐỊNH CHUNG', 'I. QUY ĐỊNH CHUNG'],
    ]);
  });
});

describe('texts without structure', () => {
  it('are paragraphs of the body, a clause alone too', () => {
    expect(segment('Con gái không được chia đất.').clauses).toMatchObject([{ address: 'Đoạn 1', kind: 'paragraph', zone: 'body', heading: null, parent: null, leadIn: null }]);
    expect(addresses('PHỤ NỮ KHÔNG ĐƯỢC DỰ HỌP.\nAI TRÁI THÌ PHẠT.')).toEqual(['Đoạn 1', 'Đoạn 2']);
    expect(addresses('Trưởng bản biết thì báo Ủy ban nhân dân xã.')).toEqual(['Đoạn 1']);
    expect(segment('').clauses).toEqual([]);
  });

  it('a list inside a clause alone', () => {
    expect(outline('Nghiêm cấm: a) tảo hôn; b) ép cưới; c) thách cưới.')).toEqual(['Đoạn 1 | Nghiêm cấm:', 'Điểm a | a) tảo hôn;', 'Điểm b | b) ép cưới;', 'Điểm c | c) thách cưới.']);
  });
});

describe('lead-ins', () => {
  const governed = (text: string): Array<[string, string | null]> => {
    const { clauses } = segment(text);
    return clauses.map((c) => [c.address, c.leadIn === null ? null : (clauses[c.leadIn]?.address ?? null)]);
  };

  it('a paragraph with a colon governs the dashes below it, not the sentence after them', () => {
    expect(governed('Điều 7. Cưới\nNghiêm cấm các hành vi sau đây:\n- Tảo hôn;\n- Ép cưới.\nNgoài ra khuyến khích tiệc trà.\n- Hát mừng.')).toEqual([
      ['Điều 7 tiêu đề', null], ['Điều 7 đoạn 1', null], ['Điều 7 gạch 1', 'Điều 7 đoạn 1'], ['Điều 7 gạch 2', 'Điều 7 đoạn 1'], ['Điều 7 đoạn 2', null], ['Điều 7 gạch 3', null],
    ]);
  });

  it('an article that is itself the lead-in, its points, and the fine behind them', () => {
    expect(governed('Điều 6. Cấm các việc sau:\na) Đánh bạc:\n- Ăn tiền;\n- Ăn thóc.\nb) Trộm cắp.\nAi vi phạm thì phạt.\nĐiều 7. Nam nữ như nhau.')).toEqual([
      ['Điều 6', null], ['Điều 6 điểm a', 'Điều 6'], ['Điều 6 điểm a gạch 1', 'Điều 6 điểm a'], ['Điều 6 điểm a gạch 2', 'Điều 6 điểm a'], ['Điều 6 điểm b', 'Điều 6'], ['Điều 6 đoạn 2', null], ['Điều 7', null],
    ]);
  });

  it('lines without signs below a lead-in, up to the sentence that ends the list', () => {
    expect(governed('1. Cấm các việc sau đây:\nÉp con gái lấy chồng;\nBắt con dâu ở góa.\nAi vi phạm thì phạt.\n2. Khác.')).toEqual([
      ['Khoản 1', null], ['Khoản 1 đoạn 2', 'Khoản 1'], ['Khoản 1 đoạn 3', 'Khoản 1'], ['Khoản 1 đoạn 4', null], ['Khoản 2', null],
    ]);
  });

  it('titles that forbid, on articles and chapters, and everything between is context', () => {
    const tree = segment('Chương V\nNHỮNG ĐIỀU NGHIÊM CẤM\nĐiều 9. Trong hôn nhân\n1. Các việc:\na) Thách cưới.');
    expect(contextOf(tree, 3).map((c) => [c.role, c.text])).toEqual([
      ['lead-in', '1. Các việc:'], ['heading', 'Điều 9. Trong hôn nhân'], ['lead-in', 'Chương V\nNHỮNG ĐIỀU NGHIÊM CẤM'],
    ]);
  });
});

describe('hard line breaks', () => {
  const wrap = (text: string, width: number): string => text.replace(/[^\n]+/g, (line) => (/ {5}/.test(line) ? line : line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()));
  const squeezed = (text: string): string[] => segment(text).clauses.filter((c) => c.zone === 'body').map((c) => `${c.address} ${c.text.replace(/\s+/g, ' ')}`);

  it.each([1, 2, 3, 4].flatMap((n) => [45, 60, 72, 90].map((width) => [n, width] as const)))('S%s broken at %s characters has the same clauses', (n, width) => {
    expect(squeezed(wrap(sample(n), width))).toEqual(squeezed(sample(n)));
    expect(squeezed(wrap(sample(n).replace(/\n\n+/g, '\n'), width))).toEqual(squeezed(sample(n)));
  });

  it('page numbers in mid-sentence belong to it, others stand apart', () => {
    expect(outline('1. Con trai và con gái được chia\n- 2 -\nđất như nhau.\nTrang 3/5\n2. Hết.')).toEqual([
      'Khoản 1 | 1. Con trai và con gái được chia / - 2 - / đất như nhau.', 'Số trang 1 | Trang 3/5', 'Khoản 2 | 2. Hết.',
    ]);
  });
});

describe('glued headings', () => {
  const squeezed = (text: string): string[] => segment(text).clauses.filter((c) => c.zone === 'body').map((c) => `${c.address} ${c.text.replace(/\s+/g, ' ')}`);
  const FIRST = [/^Chương I$/m, /^Phần I\./m, /^TIẾT THỨ NHẤT$/m, /^I\. /m];
  const LAST = /^(?:TRƯỞNG|TỔ TRƯỞNG)/m;

  /** The whole body on one line. */
  function glued(text: string, first: RegExp): string {
    const from = text.search(first);
    const to = text.search(LAST);
    return `${text.slice(0, from)}${text.slice(from, to).trim().replace(/\n+/g, ' ')}\n\n${text.slice(to)}`;
  }

  it.each([1, 2, 3, 4])('S%s with its body on one line has the same clauses', (n) => {
    const first = FIRST[n - 1] as RegExp;
    expect(squeezed(glued(sample(n), first))).toEqual(squeezed(sample(n)));
  });

  it('an article behind the full stop of the one before, with and without a blank', () => {
    expect(addresses('Điều 1. Họp thôn\n1. Hai lần.\n2. Mỗi hộ một phiếu.Điều 2. Đóng góp\n1. Mỗi hộ ba công. Điều 3. Việc tang\nBáo thôn.')).toEqual([
      'Điều 1 tiêu đề', 'Điều 1 khoản 1', 'Điều 1 khoản 2', 'Điều 2 tiêu đề', 'Điều 2 khoản 1', 'Điều 3 tiêu đề', 'Điều 3',
    ]);
  });
});

describe('zones', () => {
  it('a preamble without a heading, behind a header in two columns', () => {
    const tree = segment('UBND XÃ A          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÔN B\tĐộc lập - Tự do - Hạnh phúc\nQUY ƯỚC THÔN B\n(Ban hành năm\n2019)\nCăn cứ Luật Bình đẳng giới;\nThôn ta có từ lâu đời, nay lập quy ước gồm những điều sau.\nĐiều 1. Mọi người theo.');
    expect(tree.clauses.map((c) => [c.zone, c.address])).toEqual([
      ['letterhead', 'Phần đầu văn bản dòng 1'], ['letterhead', 'Phần đầu văn bản dòng 2'], ['letterhead', 'Phần đầu văn bản dòng 3'], ['letterhead', 'Phần đầu văn bản dòng 4'],
      ['preamble', 'Phần mở đầu đoạn 1'], ['preamble', 'Phần mở đầu đoạn 2'], ['body', 'Điều 1'],
    ]);
  });

  it('signatures in small letters and recipients', () => {
    const tree = segment('Điều 1. Một.\nĐiều 2. Trưởng thôn giữ một bản.\nTM. BAN SOẠN THẢO\nNguyễn Văn A\nNơi nhận:\n- Như trên;\n- Lưu VT.');
    expect(tree.clauses.map((c) => c.zone)).toEqual(['body', 'body', 'signatures', 'signatures', 'signatures', 'signatures', 'signatures']);
  });

  it('verse in a preamble is one paragraph', () => {
    expect(addresses('LỜI NÓI ĐẦU\nTục ngữ có câu:\nĐoài Phương đất hẹp người đông,\nTre xanh giữ ngõ, nước trong giữ lòng.\nAi về nhớ bến nhớ đồng,\nNhớ câu hương ước ông cha dặn dò.\nĐiều 1. Một.')).toEqual([
      'Lời nói đầu', 'Lời nói đầu đoạn 1', 'Lời nói đầu đoạn 2', 'Điều 1',
    ]);
  });

  it.each(['LỜI NÓI ĐẦU', 'NHỜI NÓI ĐẦU', 'Lời nói đầu:', 'LOI NOI DAU'])('%s', (heading) => {
    expect(addresses(`${heading}\nLàng ta có từ đời Lê.\nĐiều 1. Một.`)).toEqual(['Lời nói đầu', 'Lời nói đầu đoạn 1', 'Điều 1']);
  });
});
