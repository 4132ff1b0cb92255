import type { PaperLine, PaperPage } from '@huong-uoc/contracts';
import type { TextPage } from '../reading';

type Turn = TextPage['turned'];
type Rectangle = Pick<PaperLine, 'left' | 'top' | 'width' | 'height'>;

/** A page as it is shown: upright, whichever way it went through the scanner. */
export function paperPage({ page, source, confidence, width, height, turned }: TextPage): PaperPage {
  const size = turned % 180 === 0 ? { width, height } : { width: height, height: width };
  return { number: page, source, confidence, ...size };
}

/** Where a rectangle of a page, in shares (0–1) of it, lies once the page is turned clockwise. */
export function turnedRectangle({ left, top, width, height }: Rectangle, by: Turn): Rectangle {
  if (by === 90) return { left: 1 - top - height, top: left, width: height, height: width };
  if (by === 180) return { left: 1 - left - width, top: 1 - top - height, width, height };
  if (by === 270) return { left: top, top: 1 - left - width, width: height, height: width };
  return { left, top, width, height };
}
