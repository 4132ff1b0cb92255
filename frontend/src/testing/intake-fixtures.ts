import type { Batch, BatchFile, BatchList } from '@huong-uoc/contracts';
import { uuid } from './fixtures';

const counts: Batch['counts'] = { files: 2, reading: 0, refused: 0, undecided: 1, accepted: 1, skipped: 0, done: 0, failed: 0 };
const head = { id: uuid(960), commune: { id: uuid(900), label: 'Xã Phủ Thông' }, title: 'Tập ngày 24/11/2026', origin: 'upload', state: 'open', createdAt: '2026-11-24T02:30:00.000Z', createdBy: 'Cán bộ xã 1', counts } as const;

export const batches: BatchList = { items: [head], total: 1, page: 1, pageSize: 20 };
export const batch: Batch = { ...head, uploads: [], archives: [], manifest: null, villages: [{ id: uuid(1), label: 'Thôn Nà Phầy – Xã Phủ Thông', ended: false }] };

const values: BatchFile['values'] = {
  villageId: uuid(1), policy: 'new-charter', charterId: null, roundId: null, purpose: 'text-in-force', kind: 'general', title: 'Quy ước thôn Nà Phầy', era: 'ND-61-2023',
  adoptedOn: '2024-04-20', recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null,
};

/** A line the machine filled in and nobody has decided. */
export const line = (changed: Partial<BatchFile> = {}): BatchFile => ({
  id: uuid(961), batchId: head.id, version: 3, number: 1, fileName: 'QU Nà Phầy 2024.docx', folder: '', from: 'upload', format: 'docx', sizeBytes: 18_000, pages: null, reading: 'read', refused: null, notes: [],
  preflight: {
    villages: [{ villageId: uuid(1), label: 'Thôn Nà Phầy – Xã Phủ Thông', confidence: 0.95, reason: 'Phần đầu văn bản ghi “THÔN NÀ PHẦY”.', ended: false }],
    place: 'thôn NÀ PHẦY', elsewhere: null, form: { value: 'quy-uoc', quote: 'QUY ƯỚC' }, kind: null, subject: null, draft: null, ownNumber: null, adoptedOn: { value: '2024-04-20', quote: 'thông qua ngày 20 tháng 4 năm 2024' },
    recognisedOn: null, recognitionNumber: null, recognisedBy: null, signatures: ['TRƯỞNG THÔN'], seal: null,
  },
  manifestRow: null, duplicates: [], charters: [], values, corrected: [], decision: 'undecided', unmet: {}, outcome: null, ...changed,
});

export const lines = { items: [line(), line({ id: uuid(962), number: 2, fileName: 'luu.txt', decision: 'accepted' })], total: 2, page: 1, pageSize: 50 };
