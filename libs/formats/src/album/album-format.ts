import type { Format } from '../format';
import { readPages } from '../image/image-format';
import type { ZipArchive } from '../zip/zip-archive';
import { albumLabel, albumPages } from './album-contents';
import { albumList } from './album-list';

/** Several photographs as one document: a ZIP of images with the list of their order (`album.json`: `{"pages": [{"name", "turn"}]}`). */
export const album = {
  id: 'album',
  label: albumLabel,
  recognises: ({ zip }) => zip?.has(albumList) === true,
  read: async (context) => readPages(await albumPages(context.probe.zip as ZipArchive, context.limits), context),
} as const satisfies Format;
