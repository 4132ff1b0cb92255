import { preparePhoto } from './prepare-photo';

describe('a photograph made ready', () => {
  const photograph = new File([new Uint8Array(600_000)], 'trang.jpg', { type: 'image/jpeg' });
  const browser = (written: Blob | null): void => {
    Object.assign(globalThis, { createImageBitmap: () => Promise.resolve({ width: 4, height: 4, close: () => undefined }) });
    Object.assign(URL, { createObjectURL: () => 'blob:trang' });
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take) => take(written));
  };
  afterEach(() => jest.restoreAllMocks());

  it('is sent as the camera made it where the browser has no room to write a smaller copy', async () => {
    browser(null);
    expect((await preparePhoto(photograph)).shrunk).toBe(photograph);
  });

  it('is sent as its smaller copy where there is one, and as it is where the copy is larger', async () => {
    browser(new Blob([new Uint8Array(100)]));
    expect((await preparePhoto(photograph)).shrunk.size).toBe(100);
    browser(new Blob([new Uint8Array(700_000)]));
    expect((await preparePhoto(photograph)).shrunk).toBe(photograph);
  });
});
