/** Where text of a group goes. */
export type Destination =
  | 'text'
  /** Nothing inside is read. */
  | 'skip'
  /** Its own text is not read, but a text box or the Unicode half of a pair inside it is. */
  | 'passive'
  | 'fonts' | 'styles' | 'label' | 'field-code' | 'note' | 'text-box' | 'embedded';

/** Destinations by the control word that opens them; a starred word that is not here is skipped. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts', stylesheet: 'styles', listtext: 'label', pntext: 'label', fldinst: 'field-code', footnote: 'note',
  shptxt: 'text-box', dptxbxtext: 'text-box', shp: 'passive', shpinst: 'passive', shpgrp: 'passive', do: 'passive', upr: 'passive', ud: 'text',
  object: 'embedded', fldrslt: 'text', field: 'text', shprslt: 'skip', shppict: 'skip', nonshppict: 'skip', pict: 'skip', result: 'skip',
  sp: 'skip', sn: 'skip', sv: 'skip', picprop: 'skip', colortbl: 'skip', info: 'skip', filetbl: 'skip', revtbl: 'skip', header: 'skip', headerl: 'skip', headerr: 'skip', headerf: 'skip',
  footer: 'skip', footerl: 'skip', footerr: 'skip', footerf: 'skip', ftnsep: 'skip', ftnsepc: 'skip', ftncn: 'skip', aftnsep: 'skip', aftnsepc: 'skip', aftncn: 'skip',
  annotation: 'skip', atnid: 'skip', atnauthor: 'skip', xe: 'skip', tc: 'skip', tcn: 'skip', txe: 'skip', rxe: 'skip', bkmkstart: 'skip', bkmkend: 'skip',
  listtable: 'skip', listoverridetable: 'skip', pn: 'skip', pnseclvl: 'skip', template: 'skip', private: 'skip', background: 'skip', nesttableprops: 'skip',
  themedata: 'skip', colorschememapping: 'skip', datastore: 'skip', latentstyles: 'skip', rsidtbl: 'skip', generator: 'skip', xmlnstbl: 'skip', mmathPr: 'skip', mmath: 'skip', userprops: 'skip', docvar: 'skip',
};

/** Control words and symbols that are text. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', page: '\n', column: '\n', emdash: '—', endash: '–', emspace: ' ', enspace: ' ', qmspace: ' ',
  lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', '~': '\u00a0', _: '-', '\\': '\\', '{': '{', '}': '}', '\t': '\t',
};

/** Control words that end a paragraph, and whether it is a cell's. */
export const PARAGRAPH_ENDS: Readonly<Record<string, 'paragraph' | 'cell'>> = { par: 'paragraph', sect: 'paragraph', '\r': 'paragraph', '\n': 'paragraph', cell: 'cell', nestcell: 'cell' };
