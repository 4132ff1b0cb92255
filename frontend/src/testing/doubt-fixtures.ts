import type { DoubtSheet, TextVersions, TypingSheet } from '@huong-uoc/contracts';
import { round, uuid } from './fixtures';

const charter = { id: uuid(100), title: 'Quy ước thôn Nà Phầy', villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông' };
const actions: TypingSheet['round']['actions'] = [{ action: 'correct-text', unmet: [] }];

export const doubts: DoubtSheet = {
  round: round({ state: 'ready', actions }),
  charter,
  questions: [
    {
      id: uuid(950), address: 'Điều 1 khoản 3', before: '3. Phụ nữ ', word: 'khống', after: ' được vào nhà họp bản.', readings: ['không'], confidence: 0.61,
      crop: { page: 1, ratio: 6.4, mark: { left: 0.4, top: 0.35, width: 0.12, height: 0.3 } }, illegibleTo: null, findings: [],
    },
  ],
  words: [{ start: 10, end: 15, confidence: 0.61 }],
  pending: 0,
};

export const noDoubts: DoubtSheet = { ...doubts, questions: [], words: [] };

export const typing: TypingSheet = {
  round: round({ state: 'unreadable' }),
  charter,
  pictures: true,
  pages: [
    { number: 1, source: 'failed', confidence: null, read: '', draft: { text: 'Điều 1. Họp thôn', savedAt: '2026-11-20T02:30:00.000Z', savedBy: 'Cán bộ xã 1' } },
    { number: 2, source: 'recognised', confidence: 0.71, read: 'Điều 2. Đất đai', draft: null },
  ],
  sends: 'whole',
};

export const versions: TextVersions = {
  items: [
    { number: 1, at: '2026-11-20T02:30:00.000Z', source: 'read', current: false, words: 240, corrections: [] },
    { number: 2, at: '2026-11-21T02:30:00.000Z', source: 'corrected', current: true, words: 240, corrections: [{ kind: 'word', address: 'Điều 1 khoản 3', page: 1, readAs: 'khống', said: 'không', by: 'Cán bộ xã 1', at: '2026-11-21T02:29:00.000Z' }] },
  ],
};

export const answers = { 'GET /rounds/:id/doubts': doubts, 'GET /rounds/:id/typing': typing, 'GET /rounds/:id/versions': versions };
