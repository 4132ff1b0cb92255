/** A photograph in its place: what is sent, and the turn the person gave it. */
export type AlbumPage = { readonly file: File; readonly turn: number };

/** Several photographs as one file in the order given: the album of libs/formats (images, and `album.json` with their order). */
export async function packAlbum(pages: readonly AlbumPage[], name: string): Promise<File> {
  const { default: Zip } = await import('jszip');
  const zip = new Zip();
  const listed = pages.map(({ file, turn }, index) => ({ name: `${String(index + 1).padStart(3, '0')}.${endingOf(file.name)}`, turn }));
  // Photographs are packed already: storing them as they are keeps each byte for byte.
  pages.forEach(({ file }, index) => zip.file(listed[index]?.name ?? '', file, { compression: 'STORE' }));
  zip.file('album.json', JSON.stringify({ pages: listed }));
  const bytes = await zip.generateAsync({ type: 'blob', mimeType: 'application/zip' });
  return new File([bytes], name, { type: 'application/zip' });
}

/** What stands behind the last dot, in small letters; empty where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
