import fc from 'fast-check';
import { heicImage } from '../testing/heic-samples';
import { blankImage, smallTiff } from '../testing/image-samples';
import { heicFrames } from './heic-frames';
import { BrokenHeader } from './image-header';
import { simpleFrames } from './simple-frames';
import { tiffFrames } from './tiff-frames';

const readers: Readonly<Record<string, (bytes: Uint8Array) => ReturnType<typeof heicFrames>>> = { 'image/tiff': (bytes) => tiffFrames(bytes, 300), 'image/heic': heicFrames };
const frames = (mime: string, bytes: Uint8Array) => readers[mime]?.(bytes) ?? simpleFrames(mime, bytes);

describe('an image header', () => {
  it.each(['png', 'jpeg', 'webp', 'tiff'] as const)('of %s gives the size and the declared resolution', async (kind) => {
    const [frame, ...others] = frames(`image/${kind}`, await blankImage(kind, { width: 321, height: 457, dpi: 150 }));
    expect([frame?.width, frame?.height, others.length]).toEqual([321, 457, 0]);
    if (kind !== 'webp') expect(frame?.dpi).toBeCloseTo(150, 0);
  });

  it('of a TIFF lists every page, one more than asked at most', () => {
    expect(tiffFrames(smallTiff(5), 300)).toHaveLength(5);
    expect(tiffFrames(smallTiff(50), 10)).toHaveLength(11);
  });

  it('of HEIC gives the largest size that is declared, whatever else is', () => {
    expect(heicFrames(heicImage('quarters'))).toEqual([{ width: 96, height: 64, dpi: null }]);
    expect(heicFrames(heicImage())).toEqual([{ width: 414, height: 586, dpi: null }]);
  });

  it.each(['png', 'jpeg', 'webp', 'tiff', 'heic'] as const)('of damaged or cut %s gives sizes or says so, and never anything else', async (kind) => {
    const whole = kind === 'heic' ? heicImage() : await blankImage(kind);
    fc.assert(
      fc.property(fc.integer({ min: 16, max: whole.length }), fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }), (length, changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          for (const { width, height } of frames(`image/${kind}`, bytes.subarray(0, length))) expect(Number.isInteger(width) && Number.isInteger(height)).toBe(true);
        } catch (problem) {
          expect(problem).toBeInstanceOf(BrokenHeader);
        }
      }),
    );
  });
});
