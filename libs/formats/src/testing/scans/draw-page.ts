import { existsSync } from 'node:fs';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { fontFile } from '../pdf-printer.cjs';
import { type LaidPage, layPages, pageSize } from './page-layout';

/** The faces scans are set in; the second exists where Debian's DejaVu is installed. */
export const scanFonts = { 'Be Vietnam Pro': fontFile, 'DejaVu Serif': '/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf' } as const;
export type ScanFont = keyof typeof scanFonts;

const MM_PER_INCH = 25.4;
const POINT = MM_PER_INCH / 72;
/** A commune's seal, and where it is pressed: over three lines of every page, and at the end of the last over the signatures. */
const STAMP = { diameter: 36, overLines: { x: 150, y: 120 }, overSignatures: { x: 78, above: 6 }, colour: 'rgba(205, 24, 40, 0.6)' } as const;

/** Fonts of `scanFonts` that this machine has. */
export const fontsHere = (): ScanFont[] => (Object.keys(scanFonts) as ScanFont[]).filter((font) => existsSync(scanFonts[font]));

function useFont(font: ScanFont): void {
  if (!GlobalFonts.has(`scan ${font}`)) GlobalFonts.registerFromPath(scanFonts[font], `scan ${font}`);
}

const fontOf = (font: ScanFont, pixels: number): string => `${pixels}px "scan ${font}"`;

/** Lays lines of text out on pages in a font and a size in points. */
export function layIn(font: ScanFont, fontSize: number, lines: readonly string[]): LaidPage[] {
  useFont(font);
  const context = createCanvas(8, 8).getContext('2d');
  context.font = fontOf(font, 100);
  return layPages(lines, (text) => (context.measureText(text).width / 100) * fontSize * POINT, fontSize);
}

/** Millimetres from the top left corner at which the seals of a page are centred. */
function stampsOn(page: LaidPage, isLast: boolean): { x: number; y: number }[] {
  const bottom = Math.max(...page.words.map(({ baseline }) => baseline));
  const { overLines, overSignatures } = STAMP;
  return isLast ? [overLines, { x: overSignatures.x, y: bottom - overSignatures.above }] : [overLines];
}

function pressStamp(context: SKRSContext2D, perMm: number, { x, y }: { x: number; y: number }): void {
  const { diameter, colour } = STAMP;
  const radius = (diameter / 2) * perMm;
  context.save();
  context.translate(x * perMm, y * perMm);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  for (const [share, width] of [[0.97, 0.9], [0.66, 0.4]] as const) {
    context.lineWidth = width * perMm;
    context.beginPath();
    context.arc(0, 0, radius * share, 0, 2 * Math.PI);
    context.stroke();
  }
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const reach = radius * (point % 2 === 0 ? 0.5 : 0.2);
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    context.lineTo(reach * Math.cos(angle), reach * Math.sin(angle));
  }
  context.fill();
  const words = [...'ỦY BAN NHÂN DÂN XÃ QUÂN HÀ ★ TỈNH BẮC KẠN ★'];
  words.forEach((letter) => {
    context.rotate((2 * Math.PI) / words.length);
    context.fillText(letter, 0, -radius * 0.73);
  });
  context.restore();
}

/** Draws a page at a resolution; RGBA pixels. */
export function drawPage(page: LaidPage, font: ScanFont, fontSize: number, { dpi, stamp }: { dpi: number; stamp: 'none' | 'page' | 'last-page' }): { data: Buffer; width: number; height: number } {
  useFont(font);
  const perMm = dpi / MM_PER_INCH;
  const [width, height] = [Math.round(pageSize.width * perMm), Math.round(pageSize.height * perMm)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fdfcf8';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#1a1a1e';
  context.font = fontOf(font, (fontSize * dpi) / 72);
  for (const { text, left, baseline } of page.words) context.fillText(text, left * perMm, baseline * perMm);
  context.font = fontOf(font, (8 * dpi) / 72);
  if (stamp !== 'none') for (const place of stampsOn(page, stamp === 'last-page')) pressStamp(context, perMm, place);
  // Copied: the canvas owns its pixels and takes them along when it is collected.
  return { data: Buffer.from(canvas.data()), width, height };
}
