import { searchKey } from './search-key';

describe('searchKey', () => {
  it.each([
    ['Phủ Thông', 'phu thong'],
    ['ĐỨC   XUÂN', 'duc xuan'],
    ['đu\u031bo\u031b\u0300ng', 'duong'],
  ])('finds %j however it is typed', (text, key) => {
    expect(searchKey(text)).toBe(key);
    expect(searchKey(text.normalize('NFD'))).toBe(key);
    expect(searchKey(key)).toBe(key);
  });
});
