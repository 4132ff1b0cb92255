import { createHash, type KeyObject } from 'node:crypto';
import JSZip from 'jszip';
import { isSealed, publicHalf, sealOf } from './seal';

/** What a pack says of itself beside its files. */
export interface PackFacts {
  readonly campaign: string;
  readonly year: number;
  readonly unit: string;
  readonly D: string;
  readonly K: string;
  readonly boundary: string;
  readonly definitions: readonly string[];
  readonly rulebook: string;
  readonly frozenAt: string;
  readonly preparedBy: string;
  readonly recipient: string;
  readonly from: string;
  /** Set in a correction: the hash of the pack it corrects, its number, and why. */
  readonly supplement: { readonly to: string; readonly number: number; readonly reason: string } | null;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** The same bytes for the same data: entries carry no time of day. */
const noTime = new Date('1980-01-01T00:00:00Z');

/** A data sheet: UTF-8, LF, fixed columns, lines sorted by their bytes. */
export function sheet(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => cells.map((value) => quoted(String(value).replaceAll('\r\n', '\n').replaceAll('\r', '\n'))).join(',');
  return [line(columns), ...rows.map(line).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))].map((text) => `${text}\n`).join('');
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Packs the files with a manifest that names the SHA-256 of each, sealed with the installation's key. */
export async function packOf(files: Readonly<Record<string, string | Uint8Array>>, facts: PackFacts, key: KeyObject): Promise<Buffer> {
  const hashes = Object.fromEntries(Object.keys(files).sort().map((name) => [name, sha256(files[name] ?? '')]));
  const manifest = `${JSON.stringify({ format: 1, ...facts, files: hashes }, null, 1)}\n`;
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { date: noTime, createFolders: false });
  zip.file('manifest.json', manifest, { date: noTime });
  zip.file('manifest.seal', `${sealOf(manifest, key)}\n`, { date: noTime });
  zip.file('public-key.txt', `${publicHalf(key)}\n`, { date: noTime });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The data sheets of a pack, by their names. */
export async function sheetsIn(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /^data\/.*\.csv$/.test(name));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const)));
}

/** Every place where a pack fails, in words; an untouched one has none. The key is the one printed in the report, never the pack's own. */
export async function faultsOf(bytes: Uint8Array, publicKey: string): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null);
  if (zip === null) return ['không mở được tệp ZIP / not a readable ZIP'];
  const text = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const manifest = await text('manifest.json');
  if (!isSealed(manifest, await text('manifest.seal'), publicKey)) return ['manifest.json: dấu niêm phong không khớp với khóa / the seal does not match the key'];
  const { files } = JSON.parse(manifest) as { files: Record<string, string> };
  const present = Object.values(zip.files).filter(({ dir }) => !dir).map(({ name }) => name);
  const faults: string[] = [];
  for (const [name, hash] of Object.entries(files)) {
    const bytesOf = await zip.file(name)?.async('uint8array');
    if (bytesOf === undefined) faults.push(`${name}: thiếu / missing`);
    else if (sha256(bytesOf) !== hash) faults.push(`${name}: nội dung đã bị sửa / content was changed`);
  }
  const own = new Set([...Object.keys(files), 'manifest.json', 'manifest.seal', 'public-key.txt']);
  return [...faults, ...present.filter((name) => !own.has(name)).map((name) => `${name}: không có trong bản kê / not in the manifest`)];
}
