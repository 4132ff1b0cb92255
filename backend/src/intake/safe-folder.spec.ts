import fc from 'fast-check';
import { safeFolder, splitPath } from './safe-folder';

describe('a folder as a packer wrote it', () => {
  it.each([
    ['../../etc', 'etc'],
    ['/root/a', 'root/a'],
    ['C:\\Windows\\System32', 'C/Windows/System32'],
    ['a/./../b//c', 'a/b/c'],
    ['Thôn Nà Phầy/\u202Etxt.exe', 'Thôn Nà Phầy/txt.exe'],
    ['a\0b/c', 'ab/c'],
    ['', ''],
  ])('never climbs, roots, or shows another name: %j', (path, folder) => {
    expect(safeFolder(path)).toBe(folder);
  });

  it('has no step upwards, no root and no control character, whatever it is given; doing it twice is doing it once', () => {
    const part = fc.constantFrom('..', '.', 'a', '/', '\\', 'Thôn', ':', '\0', '\u202e', ' ', '...');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')), (path) => {
        const folder = safeFolder(path);
        expect(folder.split('/').some((step) => step === '..' || step === '.')).toBe(false);
        expect(/^\/|[\p{Cc}\\:]/u.test(folder)).toBe(false);
        expect(safeFolder(folder)).toBe(folder);
        expect(splitPath(path).fileName).not.toBe('');
      }),
    );
  });
});
