import type { RulebookSource } from './rule-source';

/** A rulebook small enough to read at a glance, for the specs of this library. */
export const smallSource: RulebookSource = {
  version: '0.0.1',
  categories: [
    { id: 'land', vi: 'Đất đai', en: 'Land', topic: 'topic-land' },
    { id: 'meeting_vote', vi: 'Họp', en: 'Meetings', topic: 'topic-meeting' },
  ],
  concepts: [
    { id: 'women', label: 'phụ nữ', variants: ['phụ nữ', 'đàn/đờn bà (con gái)', 'con gái', 'vợ'] },
    { id: 'men', label: 'nam giới', variants: ['đàn ông', 'con trai/giai', 'chồng'] },
    { id: 'both', label: 'cả hai giới', variants: ['vợ chồng'], hides: ['women', 'men'] },
    { id: 'may-not', label: 'không được', variants: ['không được', 'cấm'] },
    { id: 'topic-land', label: 'đất', variants: ['đất', 'ruộng', 'thừa kế'] },
    { id: 'topic-meeting', label: 'họp', variants: ['họp', 'biểu quyết'] },
    { id: 'abolish', label: 'xóa bỏ', variants: ['xóa bỏ', 'bỏ lệ'] },
  ],
  sexes: { women: { '': 'women' }, men: { '': 'men' } },
  pairing: { concept: 'both', sides: [['women', 'men']], joiners: ['và', 'hay'], fillers: ['các'], commaUnlessNext: ['không', 'thì'] },
  shapes: [{ id: 'barred', patterns: ['{may-not}', 'thì thôi'] }],
  guards: [
    { id: 'abolished', label: 'câu xóa bỏ', where: 'before', reach: 6, crossing: ',', patterns: ['{abolish}'], examples: ['Xóa bỏ lệ phụ nữ không được họp.'] },
    { id: 'listed', label: 'danh sách bị cấm', where: 'context', patterns: ['{abolish}'], examples: ['Xóa bỏ các lệ sau: ▸ Phụ nữ không được họp.'] },
    { id: 'told', label: 'lời kể', where: 'zone', zones: ['preamble'], examples: ['zone:preamble ▸ Phụ nữ không được họp.'] },
  ],
  defaultGuards: { violation: ['abolished', 'listed', 'told'] },
  rules: [
    {
      id: 'barred',
      version: 3,
      categories: ['by-topic', 'land'],
      severity: 'violation',
      direction: 'either',
      patterns: ['{X} <3,!Y> @barred'],
      law: ['law-1'],
      rationale: 'một giới bị loại.',
      suggestion: 'Bỏ.',
      examples: { flagged: ['⟦Phụ nữ không được⟧ họp.'], clean: ['Vợ chồng không được bỏ họp.'] },
    },
  ],
  law: [{ id: 'law-1', document: 'Luật', number: '1', issued: '2006-01-01', article: '5', says: 'x', validFrom: '2007-07-01', validTo: null, verified: true, source: 'x' }],
  aliases: { ko: 'không' },
  commonSyllables: ['lễ', 'hội', 'làng', 'thửa', 'kế', 'kê', 'bước', 'lên', 'đình', 'dự', 'ba'],
  withoutMarks: { clear: ['không'], unclear: [] },
};
