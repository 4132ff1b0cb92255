/** The reports of a year and one campaign, as the server may send them. */
import type { Campaign, CampaignPage, DecreeForms, Reports } from '@huong-uoc/contracts';
import { compliance, uuid } from './fixtures';

const at = '2026-12-03T02:30:00.000Z';
export const campaign: Campaign = {
  id: uuid(800), kind: 'plan-report', label: 'Báo cáo thực hiện kế hoạch truyền thông về bình đẳng giới', year: 2026, basis: 'Kế hoạch số 112/KH-UBND ngày 23/02/2022', unitLabel: 'Tỉnh Thái Nguyên', preparedBy: 'Sở Văn hóa, Thể thao và Du lịch', recipient: 'Sở Nội vụ',
  from: '2026-01-01', cutOff: '2026-11-30', contributionsDue: '2026-12-02', deadline: '2026-12-09', byLaw: true, provisional: false, phase: 'frozen', contributions: { given: 1, expected: 2 }, mine: null, reminded: false,
};
export const reports: Reports = {
  year: 2026, mayOpen: true, publicKey: 'MCowBQYDK2VwAyEA',
  campaigns: [{ ...campaign, id: null, kind: 'statistics', label: 'Thống kê hương ước, quy ước', deadline: '2026-11-27', phase: 'not-opened', contributions: { given: 0, expected: 0 } }, campaign],
};

export const campaignPage: CampaignPage = {
  campaign, D: '2026-11-30', K: '2026-12-04', here: compliance.here,
  statistics: [{ key: 'recognised', label: 'Được công nhận', article: 'Nghị định 61/2023 Điều 16 khoản 1 điểm b', count: 3 }],
  lateActs: [{ charterId: uuid(100), title: 'Quy ước thôn Nà Phầy', villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông', communeLabel: 'Xã Phủ Thông', label: 'Quyết định tạm ngừng một phần', on: '2025-12-20', number: '12/QĐ-UBND', recordedOn: '2026-02-01', why: 'earlier-period' }],
  communes: [
    { unit: { id: uuid(901), label: 'Xã Phủ Thông' }, figures: compliance.here, contribution: { situation: 'Thực hiện tốt.', difficulties: null, other: null, villagesReviewed: null, givenAt: at, givenBy: 'Cán bộ xã 1', late: true, afterFreeze: false, version: 1 }, remindedAt: null },
    { unit: { id: uuid(902), label: 'Xã Bạch Thông' }, figures: null, contribution: null, remindedAt: at },
  ],
  targets: [{ target: 2, label: 'Chỉ tiêu 2: Tháng hành động vì bình đẳng giới', asks: 'Số đơn vị có kế hoạch', holder: 'Sở Nội vụ', entry: { id: uuid(810), target: 2, holder: 'Sở Nội vụ', x: 88, y: 92, words: 'Còn bốn xã.', enteredAt: at, enteredBy: 'Người rà soát 2', evidence: [] } }],
  packs: [
    { id: uuid(821), campaignId: uuid(800), unitLabel: 'Tỉnh Thái Nguyên', D: '2026-11-30', K: '2026-12-04', x: 143, y: 240, sha256: 'b'.repeat(64), frozenAt: at, frozenBy: 'Lãnh đạo 2', supplement: { to: uuid(820), number: 1, reason: 'Xã Bạch Thông gửi bổ sung.' }, files: [], signed: null },
    { id: uuid(820), campaignId: uuid(800), unitLabel: 'Tỉnh Thái Nguyên', D: '2026-11-30', K: '2026-12-03', x: 142, y: 240, sha256: 'a'.repeat(64), frozenAt: at, frozenBy: 'Lãnh đạo 2', supplement: null, files: [{ kind: 'zip', name: 'a.zip', sizeBytes: 52000, sha256: 'a'.repeat(64) }], signed: { number: '45/BC-SVHTTDL', signedOn: '2026-12-05', sha256: 'c'.repeat(64), takenBackAt: at, takenBackBy: 'Người rà soát 2' } },
  ],
  publicKey: 'MCowBQYDK2VwAyEA',
  may: { contribute: false, remind: true, enter: true, freeze: true },
};

export const forms: DecreeForms = {
  charterId: uuid(100), title: 'Quy ước thôn Nà Phầy', villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông',
  forms: [{ form: '01', label: 'Mẫu số 01: Văn bản đề nghị công nhận hương ước, quy ước', article: 'Nghị định 61/2023 Điều 11 khoản 4 điểm a', missing: ['tổng số hộ'] }, { form: '04', label: 'Mẫu số 04: Quyết định tạm ngừng thực hiện hương ước, quy ước', article: 'Nghị định 61/2023 Điều 12', missing: [] }],
};
