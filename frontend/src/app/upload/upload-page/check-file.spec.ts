import { checkFile, isPhotograph } from './check-file';

const file = (name: string, size = 1000): Pick<File, 'name' | 'size'> => ({ name, size });

describe('a file before it is sent', () => {
  it.each([['quy-uoc.exe', 'upload.wrongType'], ['khong-duoi', 'upload.wrongType'], ['bang-tinh.xlsx', 'upload.wrongType']])('refuses %s', (name, why) => {
    expect(checkFile(file(name))).toBe(why);
  });

  it('refuses an empty file and one over the limit', () => {
    expect(checkFile(file('a.pdf', 0))).toBe('upload.emptyFile');
    expect(checkFile(file('a.pdf', 50 * 1024 * 1024 + 1))).toBe('upload.tooLarge');
  });

  it.each(['Quy ước.DOCX', 'a.b.pdf', 'van-ban.txt', 'quy-uoc-2008.doc', 'anh.JPG', 'IMG_0001.HEIC', 'quet.tiff'])('lets %s pass', (name) => {
    expect(checkFile(file(name))).toBeNull();
  });

  it('tells photographs, which make one document together, from documents', () => {
    expect(['IMG_0001.HEIC', 'trang 2.jpg', 'quet.tiff'].every((name) => isPhotograph({ name }))).toBe(true);
    expect(['quy-uoc.pdf', 'jpg', 'anh.jpg.docx'].some((name) => isPhotograph({ name }))).toBe(false);
  });
});
