import { planReform, type UnitBefore } from './plan-reform';
import { rowsOfCsv, rowsOfTable } from './read-reform';

const heading = ['Cấp', 'Mã cũ', 'Tên cũ', 'Mã mới', 'Tên mới', 'Mã cấp trên', 'Chia'];

describe('a reform as people keep it', () => {
  it('is refused in Vietnamese when its columns or its shape are wrong', () => {
    expect(rowsOfTable([['Cấp', 'Mã cũ'], ['xã', '1']]).problem).toContain('Thiếu cột “Mã mới”');
    expect(rowsOfTable([heading]).problem).toBe('Tệp không có dòng nào.');
    expect(rowsOfCsv('level,from_code\ncommune').problem).toBe('Tệp không đúng dạng CSV: dòng 2 có 1 ô, dòng tiêu đề có 2 ô.');
    expect(rowsOfCsv('level,from_code\ncommune,1').problem).toContain('Tệp thiếu cột from_name');
  });

  it('says the same as the file of columns by their own names, and keeps the numbers of its lines', () => {
    const { rows, problem } = rowsOfTable([heading, ['', '', '', '', '', '', ''], ['Xã', '01', 'Xã Cũ', '11', 'Xã Mới', '19', 'không'], ['huyện', '063', '', '', '', '', '']]);
    expect(problem).toBeNull();
    expect(rows).toEqual([
      { line: '3', level: 'commune', from_code: '01', from_name: 'Xã Cũ', to_code: '11', to_name: 'Xã Mới', to_parent_code: '19', divided: 'no' },
      { line: '4', level: 'district', from_code: '063', from_name: '', to_code: '', to_name: '', to_parent_code: '', divided: '' },
    ]);
    const nobody: readonly UnitBefore[] = [];
    expect(planReform(rows, nobody).conflicts.map(({ line }) => line)).toEqual([3, 4]);
  });
});
