import { mapColumns, type Column } from './columns';

const columns: readonly Column[] = [{ key: 'commune', label: 'Xã, phường', headings: ['tên xã'], optional: true }, { key: 'name', label: 'Tên thôn', headings: ['thôn'] }];

describe('the columns of a file', () => {
  it('are refused in words when one is missing or there twice', () => {
    expect(mapColumns([['Ghi chú']], columns).problems).toEqual(['Thiếu cột “Tên thôn”; dòng đầu của tệp phải có tên cột này.']);
    expect(mapColumns([['Tên thôn', 'Thôn']], columns).problems).toEqual(['Có 2 cột đều là “Tên thôn”: “Tên thôn”, “Thôn”.']);
  });

  it('are found whatever their order, accents and case, and their lines keep the numbers of the file', () => {
    const { rows, columns: found, problems } = mapColumns([['TEN THON', 'ghi chú', 'Tên Xã'], ['Nà Lùng', '', 'Yên Bình'], ['', '', ''], ['Bản Cám', 'x']], columns);
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ line: 2, cells: { commune: 'Yên Bình', name: 'Nà Lùng' } }, { line: 4, cells: { commune: '', name: 'Bản Cám' } }]);
    expect(found).toEqual([{ label: 'Xã, phường', heading: 'Tên Xã' }, { label: 'Tên thôn', heading: 'TEN THON' }]);
  });
});
