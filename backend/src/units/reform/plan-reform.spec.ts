import { planReform, type UnitBefore } from './plan-reform';

const unit = (id: string, level: UnitBefore['level'], code: string, label: string, parentId: string | null, changesLater = false): UnitBefore => ({ id, level, code, label, parentId, changesLater });
const before: readonly UnitBefore[] = [
  unit('p', 'province', '06', 'Tỉnh Bắc Kạn', null),
  unit('d', 'district', '060', 'Huyện Ba Bể', 'p'),
  unit('a', 'commune', '01900', 'Xã An', 'd'),
  unit('b', 'commune', '01901', 'Xã Bình', 'd'),
  unit('c', 'commune', '01902', 'Xã Cao', 'd', true),
];
const row = (some: Record<string, string>) => ({ level: 'commune', from_code: '', from_name: '', to_code: '', to_name: '', to_parent_code: '06', divided: 'no', ...some });
const sentences = (...rows: Record<string, string>[]) => planReform(rows.map(row), before).conflicts.map(({ line, sentence }) => `${line}: ${sentence}`);

describe('planning a reform', () => {
  it('refuses what was not there the day before, what is called otherwise and what changes later', () => {
    expect(sentences({ from_code: '09999' }, { from_code: '01900', from_name: 'Xã Khác' }, { from_code: '01902' }, { level: 'xã' })).toEqual([
      '2: ngày trước khi sắp xếp không có xã, phường mã 09999', '3: mã 01900 là Xã An, tệp ghi Xã Khác', '4: Xã Cao đã có thay đổi từ ngày sắp xếp trở đi', '5: cấp “xã” không hợp lệ (province, district hoặc commune)',
    ]);
  });

  it('refuses a division that is not called one, and one that is none', () => {
    const to = (code: string) => ({ to_code: code, to_name: `Xã Mới ${code}` });
    expect(sentences({ from_code: '01900', ...to('1') }, { from_code: '01900', ...to('2') })).toEqual(['2: Xã An vào nhiều đơn vị nên phải ghi divided = yes']);
    expect(sentences({ from_code: '01900', divided: 'yes', ...to('1') })).toEqual(['2: Xã An chỉ vào một đơn vị nên không thể ghi divided = yes']);
    expect(sentences({ from_code: '01900', divided: 'yes', ...to('1') }, { from_code: '01900', divided: 'yes', ...to('2') })).toEqual([]);
  });

  it('refuses two names for one code, a code whose holder stays, a name without kind and a parent that is not there', () => {
    expect(sentences({ from_code: '01900', to_code: '1', to_name: 'Xã Một' }, { from_code: '01901', to_code: '1', to_name: 'Xã Hai' })).toHaveLength(1);
    expect(sentences({ from_code: '01900', to_code: '01901', to_name: 'Xã An Bình' })).toEqual(['2: mã 01901 đang là của Xã Bình, đơn vị này không kết thúc']);
    expect(sentences({ from_code: '01900', to_code: '1', to_name: 'An Bình' })).toHaveLength(1);
    expect(sentences({ from_code: '01900', to_code: '1', to_name: 'Xã Một', to_parent_code: '77' })).toEqual(['2: Xã Một: không có đơn vị cấp trên mã 77 sau sắp xếp']);
  });

  it('refuses to let a unit hang under one that ends', () => {
    expect(sentences({ level: 'district', from_code: '060', to_parent_code: '' })).toHaveLength(3);
  });

  it('hands a code out anew to the unit that its holder goes into', () => {
    const { conflicts, begins, ends } = planReform([row({ from_code: '01900', to_code: '01901', to_name: 'Xã An Bình' }), row({ from_code: '01901', from_name: 'xã bình', to_code: '01901', to_name: 'Xã An Bình' })], before);
    expect(conflicts).toEqual([]);
    expect(begins).toEqual([{ key: 'commune 01901', level: 'commune', code: '01901', kind: 'Xã', name: 'An Bình', parent: { id: 'p' } }]);
    expect(ends.map(({ unit: { id }, into, divided }) => [id, into, divided])).toEqual([['a', ['commune 01901'], false], ['b', ['commune 01901'], false]]);
  });
});
