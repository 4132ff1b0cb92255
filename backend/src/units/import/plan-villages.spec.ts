import { mapColumns } from './columns';
import { planVillages, villageColumns, type WritableCommune } from './plan-villages';

const commune = (id: string, label: string, code: string): WritableCommune => ({ id, code, label, name: label.replace(/^(Xã|Phường) /, ''), from: '2025-07-01' });
const communes = [commune('1', 'Xã Phủ Thông', '01'), commune('2', 'Phường Bắc Kạn', '02'), commune('3', 'Xã Yên Bình', '03'), commune('4', 'Phường Yên Bình', '04')];
const plan = (rows: readonly (readonly string[])[], among = communes, standing: readonly string[] = []) => planVillages(mapColumns([['Xã, phường', 'Loại', 'Tên thôn'], ...rows], villageColumns), among, new Set(standing), '2026-01-01');

describe('a file of villages', () => {
  it('has each wrong line refused in words, and only that line', () => {
    const { villages, conflicts } = plan([['Xã Lạ', 'Thôn', 'A'], ['Yên Bình', 'Thôn', 'A'], ['01', 'Phố', 'A'], ['01', 'Thôn', ''], ['01', '', 'Nà Lùng'], ['01', 'Thôn', 'Nà Lùng'], ['Phủ Thông', '', 'thôn nà lùng']]);
    expect(conflicts.map(({ line, sentence }) => [line, sentence.split(' (')[0]])).toEqual([
      [2, 'không có xã, phường “Xã Lạ” trong địa bàn được ghi'], [3, '“Yên Bình” là tên của 2 xã, phường; ghi thêm Xã hoặc Phường, hoặc mã'], [4, 'loại “Phố” không hợp lệ'],
      [5, 'chưa ghi tên thôn'], [6, '“Nà Lùng” chưa ghi loại'], [8, 'Thôn nà lùng của Xã Phủ Thông đã có ở dòng 7'],
    ]);
    expect(villages.map(({ line, kind, name }) => [line, kind, name])).toEqual([[7, 'Thôn', 'Nà Lùng']]);
  });

  it('says what is wrong with its columns instead of refusing every line', () => {
    expect(planVillages(mapColumns([['a', 'b'], ['1', '2']], villageColumns), communes, new Set(), '2026-01-01').conflicts).toEqual([{ line: 1, sentence: 'Thiếu cột “Tên thôn”; dòng đầu của tệp phải có tên cột này.' }]);
  });

  it('finds communes by code, by name and without accents, and reads the kind before the name', () => {
    const { villages, conflicts } = plan([['02', '', 'Tổ dân phố 5'], ['phuong bac kan', 'to dan pho', '6'], ['Phu Thong', 'Bản', 'Bản Cám']]);
    expect(conflicts).toEqual([]);
    expect(villages.map(({ communeId, kind, name }) => [communeId, kind, name])).toEqual([['2', 'Tổ dân phố', '5'], ['2', 'Tổ dân phố', '6'], ['1', 'Bản', 'Cám']]);
  });

  it('leaves a village alone that its commune has already, and needs no commune where there is only one', () => {
    const { villages } = plan([['', 'Thôn', 'Nà Lùng'], ['', 'Thôn', 'Nà Pài']], communes.slice(0, 1), ['1 thon na lung']);
    expect(villages.map(({ name, known }) => [name, known])).toEqual([['Nà Lùng', true], ['Nà Pài', false]]);
  });

  it('refuses a day before the commune was founded', () => {
    expect(planVillages(mapColumns([['Tên thôn'], ['Thôn A']], villageColumns), communes.slice(0, 1), new Set(), '2025-06-30').conflicts).toHaveLength(1);
  });
});
