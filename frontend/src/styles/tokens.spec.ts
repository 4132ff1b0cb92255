import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

function tokens(block: string): Map<string, string> {
  const start = css.indexOf(`${block} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map([...body.matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['--paper', '--surface', '--surface-2'];
const textPairs: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((surface) => ['--ink', '--ink-2', '--accent'].map((ink) => [ink, surface] as const)),
  ...['ok', 'warn', 'bad', 'info', 'plum'].flatMap((tone) => [[`--${tone}`, `--${tone}-soft`] as const, ['--ink', `--${tone}-soft`] as const, [`--${tone}`, '--surface'] as const, [`--${tone}`, '--paper'] as const]),
  ['--ink-2', '--warn-soft'], ['--ink-2', '--bad-soft'], ['--ink-2', '--ok-soft'], ['--ink-2', '--info-soft'],
  ['--on-accent', '--accent'], ['--on-accent', '--accent-strong'], ['--ink', '--accent-soft'], ['--accent', '--accent-soft'],
  ['--on-brand', '--brand'], ['--on-brand', '--brand-2'], ['--on-brand-2', '--brand'], ['--on-brand-2', '--brand-2'], ['--focus-on-brand', '--brand'],
  ['--on-mark', '--mark'], ['--on-mark', '--mark-active'],
];
const edgePairs: readonly (readonly [string, string])[] = [...surfaces.flatMap((surface) => [['--line-strong', surface] as const, ['--focus', surface] as const]), ['--focus-on-brand', '--brand-2']];

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('%s colours', (_name, block) => {
  const colours = tokens(block);
  const of = (name: string): string => colours.get(name) ?? '#000000';

  it('names every colour a pair asks for', () => {
    expect([...textPairs, ...edgePairs].flat().filter((name) => !colours.has(name))).toEqual([]);
  });

  it.each(textPairs)('%s on %s reads at 4.5 to 1', (ink, surface) => {
    expect(contrast(of(ink), of(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)('%s stands out from %s at 3 to 1', (edge, surface) => {
    expect(contrast(of(edge), of(surface))).toBeGreaterThanOrEqual(3);
  });
});
