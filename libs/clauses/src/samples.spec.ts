import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, segment } from './index';

const sample = (name: string): string => readFileSync(join(__dirname, '..', 'test-data', `${name}.txt`), 'utf8');

/** Opening words of marked clauses with the address a person would give. */
const EXPECTED: Record<string, Array<[address: string, opening: string]>> = {
  S1: [
    ['Lời nói đầu đoạn 3', 'Các cụ cao niên còn nhắc chuyện'],
    ['Điều 4 khoản 2', '2. Khi họp, mỗi hộ có một phiếu'],
    ['Điều 5 khoản 2', '2. Khi giới thiệu người vào Tổ hòa giải'],
    ['Điều 6 khoản 3', '3. Phụ nữ có thai'],
    ['Điều 7 khoản 2', '2. Cha mẹ khi cho đất ở'],
    ['Điều 8 khoản 3', '3. Các gia đình trong thôn cùng cam kết'],
    ['Điều 8 khoản 3 điểm a', 'a) Ép con gái thôi học'],
    ['Điều 9 khoản 3 điểm a', 'a) Dò hỏi, lựa chọn giới tính'],
    ['Điều 11 khoản 3', '3. Hội thi cấy'],
    ['Điều 21 khoản 4', '4. Mọi người dân'],
  ],
  S2: [
    ['Điều 2 gạch 1', '- Người được chọn làm trưởng bản'],
    ['Điều 3 gạch 2', '- Công đàn ông đi làm đường'],
    ['Điều 5 gạch 2', '- Con trai lấy vợ ra ở riêng'],
    ['Điều 9 gạch 1', '- Bắt con gái đi lấy chồng'],
    ['Điều 9 gạch 2', '- Nhà gái thách bạc trắng'],
    ['Điều 10 gạch 2', '- Vợ chồng đánh nhau'],
    ['Điều 10 gạch 3', '- Chồng chết, người vợ'],
    ['Điều 11 gạch 2', '- Người đàn bà có chửa'],
    ['Điều 11 gạch 3', '- Đẻ đủ hai con'],
    ['Điều 11 gạch 4', '- Con gái chưa chồng'],
    ['Điều 12 gạch 1', '- Trẻ em trai hay trẻ em gái'],
  ],
  S3: [
    ['Lời nói đầu đoạn 3', 'Đoài Phương đất hẹp người đông'],
    ['Lời nói đầu đoạn 4', 'Bấy nhiêu đời dựng đất'],
    ['Điều 2 khoản 2', 'Khoản 2. Việc làng do giai đinh'],
    ['Điều 4 khoản 4', 'Khoản 4. Ai có công với làng'],
    ['Điều 5 khoản 2', 'Khoản 2. Người được cử làm chủ tế'],
    ['Điều 5 khoản 3', 'Khoản 3. Đàn bà con gái'],
    ['Điều 6 khoản 1', 'Khoản 1. Ngày vào đám'],
    ['Điều 6 khoản 3', 'Khoản 3. Cụ ông, cụ bà'],
    ['Điều 8 khoản 2', 'Khoản 2. Nhà nào có con gái'],
    ['Điều 8 khoản 3', 'Khoản 3. Cấm cha mẹ'],
    ['Điều 9 khoản 2', 'Khoản 2. Người thiên hạ'],
    ['Điều 10 khoản 2', 'Khoản 2. Đàn ông là rường cột'],
    ['Điều 10 khoản 3', 'Khoản 3. Ruộng vườn'],
    ['Điều 11 khoản 2', 'Khoản 2. Lệ cũ bắt vạ'],
    ['Điều 11 khoản 3', 'Khoản 3. Giai có vợ'],
    ['Điều 19 khoản 2', 'Khoản 2. Con giai làng'],
    ['Điều 23 khoản 3', 'Khoản 3. Muốn thêm bớt'],
  ],
  S4: [
    ['Lời nói đầu đoạn 2', 'Dãy nhà số 3'],
    ['Mục I khoản 3 điểm c', 'c) Khoản 2 Điều 11 Luật'],
    ['Mục II khoản 1 điểm b', 'b) Người đi họp'],
    ['Mục II khoản 3 điểm c', 'c) Không phân công'],
    ['Mục III khoản 1 điểm b', 'b) Vận động các ông chồng'],
    ['Mục III khoản 2 điểm a', 'a) Đánh đập'],
    ['Mục III khoản 2 điểm b', 'b) Chê cười'],
    ['Mục IV khoản 1 điểm b', 'b) Không thách cưới'],
    ['Mục IV khoản 2 điểm c', 'c) Bỏ hẳn lối'],
    ['Mục VI khoản 2 điểm a', 'a) Nam công dân'],
    ['Mục IX khoản 1', '1. Quy ước có hiệu lực'],
  ],
};

describe.each(Object.keys(EXPECTED))('the whole charter %s', (name) => {
  const tree = segment(sample(name));

  it.each(EXPECTED[name] ?? [])('has %s', (address, opening) => {
    const clause = tree.clauses.find((c) => c.address === address);
    expect(clause?.text.slice(0, opening.length)).toBe(opening);
  });

  it('gives every clause an address of its own', () => {
    expect(new Set(tree.clauses.map((c) => c.address)).size).toBe(tree.clauses.length);
    expect(tree.clauses.filter((c) => c.address.includes('(lần'))).toEqual([]);
  });

  it('tells letterhead, preamble, body and signatures apart, in this order', () => {
    const zones = tree.clauses.map((c) => c.zone).filter((zone, i, all) => zone !== all[i - 1]);
    expect(zones).toEqual(['letterhead', 'preamble', 'body', 'signatures']);
    expect(tree.clauses.find((c) => c.zone === 'signatures')?.text).toMatch(/^(?:TRƯỞNG|TỔ TRƯỞNG)/);
  });
});

describe('context', () => {
  it('reaches from a point to its lead-in, its article and its chapter', () => {
    const tree = segment(sample('S1'));
    const point = tree.clauses.find((c) => c.address === 'Điều 8 khoản 3 điểm a');
    expect(contextOf(tree, point?.index ?? -1).map((c) => [c.role, c.text.slice(0, 20)])).toEqual([
      ['lead-in', '3. Các gia đình tron'],
      ['heading', 'Điều 8. Việc cưới'],
      ['heading', 'Chương III\nNẾP SỐNG '],
    ]);
  });

  it('takes a title that announces a list as the lead-in of its dashes', () => {
    const tree = segment(sample('S2'));
    const dash = tree.clauses.find((c) => c.address === 'Điều 9 gạch 3');
    expect(tree.clauses[dash?.leadIn ?? -1]?.text).toBe('Điều 9: Cấm các việc sau đây trong cưới xin');
  });
});
