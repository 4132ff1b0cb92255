import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Interpolation, LiteralPrimitive, parseTemplate, TmplAstText, TmplAstTextAttribute } from '@angular/compiler';
import { en } from './en';
import { t } from './translate';
import { vi } from './vi';

const app = join(__dirname, '..', '..');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const sources = filesUnder(app).filter((path) => !path.includes('/i18n/') && !path.endsWith('.spec.ts'));
const read = (path: string): string => readFileSync(path, 'utf8');

/** The templates: HTML files, and the inline ones between back-ticks. */
const templates: readonly (readonly [string, string])[] = sources.flatMap((path): (readonly [string, string])[] => {
  if (path.endsWith('.html')) return [[path, read(path)]];
  const inline = path.endsWith('.ts') ? /template: `([^`]*)`/.exec(read(path))?.[1] : undefined;
  return inline === undefined ? [] : [[path, inline]];
});

const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt']);
const isWords = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** What a person would read that did not come from the catalogue: text, words in attributes, sentences inside expressions. */
function literals(template: string): string[] {
  const found: string[] = [];
  const seen = new WeakSet<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    if (node instanceof TmplAstText) found.push(node.value);
    if (node instanceof TmplAstTextAttribute && spoken.has(node.name)) found.push(node.value);
    if (node instanceof Interpolation) found.push(...node.strings);
    if (node instanceof LiteralPrimitive && typeof node.value === 'string' && /[^\u0020-\u007e]|\w \w/.test(node.value)) found.push(node.value);
    for (const [key, child] of Object.entries(node)) {
      if (!/span|source/i.test(key)) visit(child);
    }
  };
  const { nodes, errors } = parseTemplate(template, 'template.html');
  expect(errors).toBeNull();
  nodes.forEach(visit);
  return found.map((text) => text.trim()).filter(isWords);
}

const params = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('catalogue', () => {
  it.each(templates)('%s holds no words of its own', (_path, template) => {
    expect(literals(template)).toEqual([]);
  });

  it('would notice words in a template', () => {
    expect(literals('<p class="x">Xin chào {{ name }}</p><img alt="Ảnh" />@if (a) {<b>{{ b ? \'Đã lưu\' : c }}</b>}')).toEqual(['Xin chào', 'Ảnh', 'Đã lưu']);
  });

  it('holds no sentence that nothing shows', () => {
    const text = sources.map(read).join('\n');
    expect(Object.keys(vi).filter((key) => !text.includes(`'${key}'`))).toEqual([]);
  });

  it('is in NFC and in the official spelling', () => {
    const wrong = Object.entries(vi).filter(([, text]) => text !== text.normalize('NFC') || /văn hoá|hoà |thuý|thúc đảy|rà xoát|\bbạn\b|phê duyệt hương ước|yêu cầu chỉnh sửa/iu.test(text));
    expect(wrong).toEqual([]);
  });

  it('has the same parameters in English as in Vietnamese', () => {
    for (const [key, text] of Object.entries(en)) expect([key, params(text)]).toEqual([key, params(vi[key as keyof typeof vi])]);
  });

  it('fills parameters and leaves nothing between braces', () => {
    expect(t('round.pages', { done: 3, total: 12 })).toBe('Đã đọc 3/12 trang');
  });
});
