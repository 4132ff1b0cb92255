/** The list of pages in an album, at its top: what makes a ZIP of photographs one document. */
export const albumList = 'album.json';
