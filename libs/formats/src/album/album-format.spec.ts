import type { PageImage, RecognisedPage } from '../recognition/recognised-page';
import { isPack, openImagePage, readDocument } from '../index';
import { albumOf } from '../testing/album-samples';
import { blankImage, smallTiff } from '../testing/image-samples';
import { recognisedPage } from '../testing/recognised-page';

const written: readonly (readonly string[])[] = [
  ['Điều 1. Họp thôn', '1. Thôn họp sáu tháng một lần; giấy mời ghi rõ nội dung và gửi trước ít nhất ba ngày, do'],
  ['trưởng thôn ký.', '2. Mỗi hộ cử một người dự họp.'],
];

describe('an album', () => {
  it('is refused by the name of the file in it that is no readable image', async () => {
    const film = new Uint8Array(Buffer.from('00000018667479706865766300000000'.padEnd(200, '0'), 'hex'));
    const bytes = await albumOf({ '1.jpg': blankImage('jpeg'), '2.jpg': film }, ['1.jpg', '2.jpg']);
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'unsupported-format', message: expect.stringMatching(/HEIC.*JPG/) });
  });

  it('is one document in the order of its list, each image turned as asked, with sentences that run over the page', async () => {
    const images: PageImage[] = [];
    const recognise = async (image: PageImage): Promise<RecognisedPage> => {
      images.push(image);
      return recognisedPage(written[image.page - 1] ?? []);
    };
    const bytes = await albumOf({ 'b.png': blankImage('png'), 'a.jpg': blankImage('jpeg') }, [{ name: 'a.jpg', turn: 90 }, { name: 'b.png', turn: 0 }]);
    const document = await readDocument(bytes, { recognise });
    expect(images.map(({ page, turn }) => [page, turn])).toEqual([[1, 90], [2, 0]]);
    expect([document.format, document.pages]).toEqual(['album', 2]);
    expect(document.paragraphs.map(({ text }) => text)).toEqual([
      'Điều 1. Họp thôn',
      '1. Thôn họp sáu tháng một lần; giấy mời ghi rõ nội dung và gửi trước ít nhất ba ngày, do trưởng thôn ký.',
      '2. Mỗi hộ cử một người dự họp.',
    ]);
    expect(document.paragraphs[1]?.boxes?.map(({ page }) => page)).toEqual([1, 1, 2]);
  });

  it('is a document, not a parcel of files, and shows each of its pages', async () => {
    const bytes = await albumOf({ 'a.tif': smallTiff(2), 'b.jpg': blankImage('jpeg') }, ['a.tif', { name: 'b.jpg', turn: 180 }]);
    expect(isPack(bytes)).toBe(false);
    expect(await openImagePage(bytes, 2)).toMatchObject({ pixels: { kind: 'encoded', frame: 1 }, turn: 0 });
    expect(await openImagePage(bytes, 3)).toMatchObject({ pixels: { frame: 0 }, turn: 180 });
    await expect(openImagePage(bytes, 4)).rejects.toMatchObject({ code: 'unreadable-structure' });
  });
});
