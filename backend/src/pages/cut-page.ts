import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PictureBox } from '@huong-uoc/contracts';
import sharp from 'sharp';
import type { CurrentUser } from '../platform/auth';
import { DrawPage, type DrawnPage } from './draw-page';

/** A page is drawn this wide before a strip is cut: the accents of small print can still be told apart. */
const drawnWidth = 1600;
const quality = 70;

/** Cuts a strip out of a page's picture: a few kilobytes instead of the page, for slow networks. */
@Injectable()
export class CutPage {
  constructor(private readonly pages: DrawPage) {}

  /** `strip` in shares of the page as shown, `width` in pixels, never enlarged. Refuses what `DrawPage` refuses. The picture cut is our own drawing, not the file that came. */
  async run(viewer: CurrentUser, roundId: string, { page, strip, width }: { page: number; strip: PictureBox; width: number }): Promise<DrawnPage> {
    const drawn = await this.pages.run(viewer, roundId, page, drawnWidth);
    const picture = sharp(await buffer(drawn.bytes));
    const { width: across, height: down } = await picture.metadata();
    const left = Math.min(across - 1, Math.max(0, Math.round(strip.left * across)));
    const top = Math.min(down - 1, Math.max(0, Math.round(strip.top * down)));
    const cut = { left, top, width: Math.max(1, Math.min(across - left, Math.round(strip.width * across))), height: Math.max(1, Math.min(down - top, Math.round(strip.height * down))) };
    const bytes = await picture.extract(cut).resize({ width, withoutEnlargement: true }).webp({ quality }).toBuffer();
    return { bytes: Readable.from([bytes]), name: `trang-${page}-trich.webp`, type: 'image/webp', sizeBytes: bytes.length };
  }
}
