import JSZip from 'jszip';

type Listed = string | { readonly name: string; readonly turn: number };

/** Photographs packed as one document; `pages` is their order, each by name or with a turn. */
export async function albumOf(images: Readonly<Record<string, Uint8Array | Promise<Uint8Array>>>, pages: readonly Listed[]): Promise<Uint8Array> {
  const zip = new JSZip();
  const date = new Date('2026-01-01T00:00:00Z'); // the same bytes every time
  for (const [name, bytes] of Object.entries(images)) zip.file(name, await bytes, { date });
  zip.file('album.json', JSON.stringify({ pages: pages.map((page) => (typeof page === 'string' ? { name: page } : page)) }), { date });
  return zip.generateAsync({ type: 'uint8array' });
}
