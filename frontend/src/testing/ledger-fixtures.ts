/** The register of villages and a legal ledger, as the server may send them. */
import type { DueList, Ledger, MergedList, MyWork, PublicFigures, PublicPage, Publications, RecordAct, UnitChangeList, VillageCounts, VillageRegister, WorkSettings } from '@huong-uoc/contracts';
import { allowedActs, lawfulPaths, legalActs, legalNeedSentences, nothingYet } from '@huong-uoc/workflow';
import { uuid } from './fixtures';

const at = '2026-11-20T02:30:00.000Z';
const row = (n: number, name: string, over: Partial<VillageRegister['items'][number]> = {}): VillageRegister['items'][number] => ({
  id: uuid(n), kind: 'Thôn', name, communeId: uuid(901), communeLabel: 'Xã Phủ Thông', status: 'standing', since: '1997-01-01', until: null, before: [], into: [], from: [], households: null, candidates: [], ...over,
});
export const register: VillageRegister = {
  items: [
    row(11, 'Cốc Thốc', { status: 'unassigned', communeId: null, communeLabel: 'Tỉnh Thái Nguyên', candidates: [{ id: uuid(901), label: 'Xã Phủ Thông' }, { id: uuid(902), label: 'Xã Bạch Thông' }] }),
    row(1, 'Nà Phầy', { households: { year: 2026, households: 84 }, before: [{ label: 'Bản Nà Phầy', communeLabel: 'Xã Phương Linh', from: '1997-01-01', to: '2025-06-30' }], since: '2025-07-01' }),
    row(2, 'Khuổi Chắp', { from: [{ id: uuid(3), label: 'Thôn Khuổi Chắp 1' }, { id: uuid(4), label: 'Thôn Khuổi Chắp 2' }], since: '2026-03-01' }),
    row(3, 'Khuổi Chắp 1', { status: 'ended', until: '2026-02-28', into: [{ id: uuid(2), label: 'Thôn Khuổi Chắp' }] }),
  ],
  total: 4, standing: 2, unassigned: 1, page: 1, pageSize: 100, on: '2026-11-24',
};

export const unitChanges: UnitChangeList = {
  standing: 2,
  items: [
    { id: uuid(401), change: 'merge', sentence: 'Sáp nhập Thôn Khuổi Chắp 1, Thôn Khuổi Chắp 2 thành Thôn Khuổi Chắp', unit: { id: uuid(901), label: 'Xã Phủ Thông' }, effectiveOn: '2026-03-01', number: '15/NQ-HĐND', issuedOn: '2026-02-20', issuer: 'Hội đồng nhân dân xã', note: null, file: { name: 'Nghị quyết 15.pdf', sizeBytes: 120_000 }, recordedAt: at, recordedBy: 'Cán bộ xã 1', late: true, standingAfter: 2 },
    { id: uuid(402), change: 'reform', sentence: 'Sắp xếp đơn vị hành chính: 299 đơn vị kết thúc, 93 đơn vị thành lập', unit: { id: uuid(900), label: 'Tỉnh Thái Nguyên' }, effectiveOn: '2025-07-01', number: '1683/NQ-UBTVQH15', issuedOn: '2025-06-16', issuer: 'Ủy ban Thường vụ Quốc hội', note: null, file: null, recordedAt: at, recordedBy: 'Quản trị 1', late: true, standingAfter: 3 },
  ],
};

export const counts: VillageCounts = {
  year: 2026, on: '2026-11-24', registered: 25, outside: 11, differing: 1, missing: 1,
  items: [
    { commune: { id: uuid(901), label: 'Xã Phủ Thông' }, registered: 12, outside: { villages: 11, source: 'Niên giám thống kê', recordedAt: at }, difference: 1 },
    { commune: { id: uuid(902), label: 'Xã Bạch Thông' }, registered: 13, outside: null, difference: null },
  ],
};

const act = (id: number, which: RecordAct['act'], on: string, over: Partial<Ledger['entries'][number]> = {}): Ledger['entries'][number] => ({
  id: uuid(id), act: which, label: legalActs[which].label.vi, on, number: null, issuer: null, ground: null, clauses: [], deadline: null, reason: null, votes: null, papers: [], file: null,
  recordedAt: at, recordedBy: 'Cán bộ xã 1', late: false, warnings: [], voided: null, ...over,
});
const clock = (over: Partial<Ledger['clocks'][number]> = {}): Ledger['clocks'][number] => ({
  clock: 'repair', label: 'Hoàn tất sửa đổi theo quyết định tạm ngừng', owner: 'village', article: 'Nghị định 61/2023 Điều 12 khoản 3', startedOn: '2026-11-05', endedOn: null, dueOn: '2027-01-15', kind: 'at-latest', status: 'on-time', left: 52, unit: 'days', provisional: false, ...over,
});
const standing = { ...nothingYet, state: 'suspended-part', lastOn: '2026-11-16', suspension: { extent: 'part', since: '2026-11-05', deadline: '2027-01-15', clauses: ['Điều 12 khoản 2'] } } as const;

export const ledger: Ledger = {
  charterId: uuid(100), on: '2026-11-24', known: '2026-11-24', era: 'ND-61-2023', state: 'suspended-part', stateLabel: 'Tạm ngừng thực hiện một phần', since: '2026-11-05',
  suspension: { extent: 'part', since: '2026-11-05', deadline: '2027-01-15', clauses: ['Điều 12 khoản 2'] },
  registered: { adoptedOn: '2024-04-20', recognisedOn: '2024-05-02', recognitionNumber: '58/QĐ-UBND', recognisedBy: 'Ủy ban nhân dân xã Quân Hà', inForceFrom: '2024-05-02', inForceTo: null, era: 'ND-61-2023' },
  mergedUnresolved: false, notClean: true,
  entries: [
    act(504, 'complaint-answered', '2026-11-16', { number: '40/UBND', issuer: 'Ủy ban nhân dân xã Phủ Thông', reason: 'Ghi nhầm.', voided: { at, by: 'Cán bộ xã 1', reason: 'Ghi nhầm thôn' } }),
    act(503, 'amendment-adoption', '2026-11-15', { votes: { households: 84, present: 70, inFavour: 61, form: 'meeting', afterFailedMeeting: false, setsLevies: true }, warnings: [{ id: 'posted-too-short', sentence: 'Dự thảo niêm yết chưa đủ 30 ngày trước khi thông qua (Nghị định 61/2023 Điều 9 khoản 1).' }], file: { name: null, sizeBytes: 90_000, masked: true } }),
    act(502, 'suspension-part', '2026-11-05', { number: '21/QĐ-UBND', issuer: 'Ủy ban nhân dân xã Phủ Thông', ground: { id: '12-1-b', label: 'Có nội dung không phù hợp với mục đích, nguyên tắc (Điều 3, Điều 4)', article: 'Nghị định 61/2023 Điều 12 khoản 1 điểm b' }, clauses: ['Điều 12 khoản 2'], deadline: '2027-01-15', reason: 'Con gái đi lấy chồng không được chia đất.', late: true, file: { name: 'QĐ 21.pdf', sizeBytes: 64_000, masked: false } }),
    act(501, 'dossier-received', '2024-04-24', { papers: [{ label: 'Mẫu số 01: Văn bản đề nghị công nhận của Trưởng thôn hoặc Tổ trưởng tổ dân phố', there: true, required: true }, { label: 'Dự thảo hương ước, quy ước đã được thông qua', there: false, required: true }], warnings: [{ id: 'papers-missing', sentence: 'Hồ sơ còn thiếu giấy tờ bắt buộc của thời kỳ này.' }] }),
  ],
  clocks: [clock(), clock({ clock: 'dossier', label: 'Gửi hồ sơ đề nghị công nhận', article: 'Nghị định 61/2023 Điều 11 khoản 3 điểm a', startedOn: '2026-11-15', dueOn: '2026-11-20', status: 'late', left: -2, unit: 'working-days', provisional: true }), clock({ clock: 'suspension', label: 'Trả lời không có cơ sở hoặc quyết định tạm ngừng', owner: 'committee', article: 'Nghị định 61/2023 Điều 12 khoản 2', startedOn: '2026-11-03', endedOn: '2026-11-05', dueOn: '2026-11-06', status: 'done', left: 1, unit: 'working-days' })],
  allowed: allowedActs(standing, '2026-11-24').map((allowed) => ({ ...allowed, label: legalActs[allowed.act].label.vi, by: legalActs[allowed.act].by, form: legalActs[allowed.act].form, unmet: allowed.unmet.map((need) => ({ need, sentence: legalNeedSentences[need].vi })), asks: [...allowed.asks] })),
  paths: lawfulPaths(standing).map((path) => ({ ...path, label: path.label.vi, means: path.means.vi, articles: [...path.articles] })),
};

export const due: DueList = {
  today: '2026-11-24', until: '2026-12-01',
  items: ledger.clocks.slice(0, 2).map((running) => ({ charterId: uuid(100), title: 'Quy ước thôn Nà Phầy', villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông', communeId: uuid(901), communeLabel: 'Xã Phủ Thông', ...running })),
  communes: [{ id: uuid(901), label: 'Xã Phủ Thông', due: 2, late: 1 }, { id: uuid(902), label: 'Xã Bạch Thông', due: 1, late: 0 }],
};

export const merged: MergedList = {
  charters: 2,
  items: [{ village: { id: uuid(2), label: 'Thôn Khuổi Chắp – Xã Phủ Thông', communeId: uuid(901) }, since: '2026-03-01', charters: [{ id: uuid(103), title: 'Quy ước thôn Khuổi Chắp 1', villageLabel: 'Thôn Khuổi Chắp 1 – Xã Phủ Thông', stateLabel: 'Đã công nhận, đang có hiệu lực' }, { id: uuid(104), title: 'Hương ước thôn Khuổi Chắp 2', villageLabel: 'Thôn Khuổi Chắp 2 – Xã Phủ Thông', stateLabel: 'Đã công nhận, đang có hiệu lực' }] }],
};

export const work: MyWork = {
  items: [
    { kind: 'legal-due', count: 3, late: 1, sentence: 'Xử lý 3 thời hạn pháp lý đến hạn trong 7 ngày tới', link: '/ledger/due?days=7', reminded: { at: '2026-11-23T02:30:00.000Z', by: 'Lãnh đạo 2', unread: true } },
    { kind: 'village-unanswered', count: 2, late: 0, sentence: 'Trả lời cho 2 thôn: đã có hương ước, quy ước chưa', link: '/villages', reminded: null },
  ],
  total: 5,
  unread: 1,
};
export const workSettings: WorkSettings = { mail: true, rhythm: 'daily', weekday: 1, hour: 7, muted: ['village-unanswered'], email: 'xa@example.gov.vn', mailOn: false, kinds: [{ kind: 'legal-due', label: 'Thời hạn pháp lý đến hạn trong tuần' }, { kind: 'village-unanswered', label: 'Thôn chưa có câu trả lời' }] };

const released: PublicFigures = {
  unitLabel: 'Tỉnh Thái Nguyên', campaign: null, D: '2026-11-20', K: '2026-11-24',
  total: { charters: 60, dat: 38, chuaDat: 5, chuaXacDinh: 17, percent: '63,3' },
  communes: [{ label: 'Xã Phủ Thông', charters: 40, dat: 30, chuaDat: 2, chuaXacDinh: 8 }],
  others: { communes: 3, charters: 20, dat: 8, chuaDat: 3, chuaXacDinh: 9 },
  targets: [{ on: '2030-12-31', percent: 100, territory: 'Mọi tỉnh, thành phố', basis: 'Quyết định số 1790/QĐ-TTg' }],
};
export const publicPage: PublicPage = { demo: true, items: [{ ...released, id: uuid(950), releasedAt: '2026-11-24T02:30:00.000Z' }] };
export const publications: Publications = { items: [{ id: uuid(950), campaign: null, D: '2026-11-20', K: '2026-11-24', releasedAt: '2026-11-24T02:30:00.000Z', releasedBy: 'Lãnh đạo 2', withdrawn: null }], packs: [{ id: uuid(951), campaign: 'Thống kê hương ước, quy ước năm 2026', year: 2026, D: '2026-11-20', K: '2026-11-24' }] };
