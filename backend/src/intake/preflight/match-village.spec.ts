import { readLetterhead } from '@huong-uoc/clauses';
import { matchVillage, villagesNamed } from './match-village';
import type { KnownVillage } from './village-names.queries';

const village = (id: string, kind: string, name: string, some: Partial<KnownVillage> = {}): KnownVillage => ({
  id, label: `${kind} ${name}`, ended: false, names: [{ kind: kind.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd'), name: fold(name), shown: `${kind.toLowerCase()} ${name}`, former: false }],
  communes: ['phu thong', 'quan ha'], above: ['thai nguyen', 'bac kan', 'bach thong'], ...some,
});
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const naPhay = village('1', 'Thôn', 'Nà Phầy');
const naPhai = village('2', 'Thôn', 'Nà Phải');
const khuoiChap = village('3', 'Thôn', 'Khuổi Chắp', { ended: true });
const villages = [naPhay, naPhai, khuoiChap, village('4', 'Tổ dân phố', '5')];
const guess = (text: string | null, fileName = 'a.docx', folder = '') => matchVillage(villages, { letterhead: text === null ? null : readLetterhead(text), fileName, folder });
const best = (text: string | null, fileName?: string, folder?: string): string | undefined => guess(text, fileName, folder).guesses[0]?.villageId;

describe('which village a file belongs to', () => {
  it('is said by the head of the paper, surer where commune and old district agree', () => {
    const alone = guess('QUY ƯỚC\nTHÔN NÀ PHẦY\nĐiều 1. A').guesses[0];
    const placed = guess('QUY ƯỚC\nTHÔN NÀ PHẦY, XÃ QUÂN HÀ, HUYỆN BẠCH THÔNG, TỈNH BẮC KẠN\nĐiều 1. A').guesses[0];
    expect([alone?.villageId, placed?.villageId]).toEqual(['1', '1']);
    expect(placed?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
    expect(placed?.reason).toContain('huyện BẠCH THÔNG');
  });

  it('is halved in sureness, and told, where the paper names another commune', () => {
    const { guesses, elsewhere } = guess('UBND XÃ CỔ LINH\nQUY ƯỚC THÔN NÀ PHẦY\nĐiều 1. A');
    expect(elsewhere).toBe('XÃ CỔ LINH');
    expect(guesses[0]?.confidence).toBeLessThan(0.6);
  });

  it('is found without accents, by the file’s name, by a folder, by number only behind its kind', () => {
    expect(best('QUY UOC THON NA PHAY\nDieu 1. A')).toBe('1');
    expect(best(null, '03_quy-uoc.na_phay (ban cuoi).pdf')).toBe('1');
    expect(best(null, 'scan001.pdf', 'Hồ sơ/Thôn Nà Phầy/2019')).toBe('1');
    expect(best(null, 'TDP 5.pdf')).toBeUndefined();
    expect(best('QUY ƯỚC TỔ DÂN PHỐ SỐ 5\nĐiều 1. A')).toBe('4');
    expect(best(null, 'Điều 5 sửa.pdf')).toBeUndefined();
  });

  it('may have a word for a village in its name', () => {
    const { guesses } = matchVillage([village('7', 'Thôn', 'Bản Chang')], { letterhead: readLetterhead('QUY ƯỚC\nTHÔN BẢN CHANG\nĐiều 1. A'), fileName: 'a', folder: '' });
    expect(guesses[0]).toMatchObject({ villageId: '7' });
    expect(guesses[0]?.confidence).toBeGreaterThan(0.6);
  });

  it('is not decided between two villages that are written alike without accents', () => {
    const twins = [village('1', 'Thôn', 'Nà Phầy'), village('2', 'Thôn', 'Nà Phấy')];
    const { guesses } = matchVillage(twins, { letterhead: readLetterhead('QUY ƯỚC THON NA PHAY\nDieu 1. A'), fileName: 'a', folder: '' });
    expect(guesses.map(({ confidence }) => confidence < 0.6)).toEqual([true, true]);
  });

  it('is guessed cautiously where one letter was read wrongly', () => {
    const [near] = guess('QUY ƯỚC THÔN KHUỔI CHẤD\nĐiều 1. A').guesses;
    expect(near).toMatchObject({ villageId: '3', ended: true });
    expect(near?.confidence).toBeLessThan(0.6);
  });

  it('may be known by a name it had before, and says so', () => {
    const renamed = village('9', 'Tổ dân phố', 'Đức Hòa', { names: [{ kind: 'to dan pho', name: 'duc hoa', shown: 'tổ dân phố Đức Hòa', former: false }, { kind: 'thon', name: 'na cot', shown: 'thôn Nà Cốt', former: true }] });
    const { guesses } = matchVillage([renamed], { letterhead: readLetterhead('QUY ƯỚC THÔN NÀ CỐT\nĐiều 1. A'), fileName: 'a', folder: '' });
    expect(guesses[0]).toMatchObject({ villageId: '9', reason: expect.stringContaining('tên cũ của Tổ dân phố Đức Hòa') });
  });

  it('as typed in a list needs neither kind nor accents; a standing village goes before an ended one', () => {
    expect(villagesNamed(villages, 'thon na phay').map(({ id }) => id)).toEqual(['1']);
    expect(villagesNamed(villages, 'Nà Phầy – Xã Phủ Thông').map(({ id }) => id)).toEqual(['1']);
    expect(villagesNamed([...villages, village('7', 'Bản', 'Khuổi Chắp')], 'Khuổi Chắp').map(({ id }) => id)).toEqual(['7']);
    expect(villagesNamed(villages, 'Nà')).toEqual([]);
  });
});
