/** Contract-shaped answers for specs: one province in small, with every state and both directions. */
import type {
  Approvals, Charter, Clause, ComplianceReport, FigureId, FigureList, Finding, Hints, Me, NextStep, Queue, RecommendationSheet, ReviewDocument, Round, RulebookCatalogue, Session, SystemStatus, UnitFigures, UnitList, VillageCard, VillageList,
} from '@huong-uoc/contracts';

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-11-20T02:30:00.000Z';

export function person(role: Me['role'], over: Partial<Me> = {}): Me {
  const names: Record<Me['role'], [string, string]> = {
    'commune': ['Cán bộ xã 1', 'Xã Phủ Thông'], 'reviewer': ['Người rà soát 1', 'Tỉnh Thái Nguyên'], 'leader': ['Lãnh đạo 1', 'Tỉnh Thái Nguyên'],
    'rule-keeper': ['Người giữ bộ quy tắc 1', 'Tỉnh Thái Nguyên'], 'administrator': ['Quản trị 1', 'Tỉnh Thái Nguyên'],
  };
  const [displayName, unit] = names[role];
  return { id: uuid(role.length), email: `${role}@demo.vn`, displayName, role, unit: { id: uuid(900), name: unit }, mustChangePassword: false, ...over };
}

export function session(me: Me | null): Session {
  return {
    me, csrfToken: 'token',
    demo: { seeding: { done: 120, total: 310 }, accounts: (['commune', 'reviewer', 'leader', 'rule-keeper', 'administrator'] as const).map((role) => ({ email: `${role}@demo.vn`, password: 'x', role, displayName: `${person(role).displayName} – ${person(role).unit.name}` })) },
  };
}

export function round(over: Partial<Round> = {}): Round {
  return {
    id: uuid(200), charterId: uuid(100), number: 1, purpose: 'text-in-force', state: 'ready', stateSince: at, fileName: 'quy-uoc-thon-na-phay.docx', format: 'docx', sizeBytes: 184_320,
    submittedAt: at, progress: null, unreadable: null, findings: null, due: null, said: null, actions: [], ...over,
  };
}

export const step = (who: NextStep['who'], sentence: string, since: string | null = '2026-11-20'): NextStep => ({ who, sentence, since });

export function charter(over: Partial<Charter> = {}): Charter {
  return {
    id: uuid(100), village: { id: uuid(1), label: 'Thôn Nà Phầy – Xã Phủ Thông', communeId: uuid(900), communeLabel: 'Xã Phủ Thông' }, kind: 'general', title: 'Quy ước thôn Nà Phầy', era: 'ND-61-2023',
    adoptedOn: '2024-04-20', recognisedOn: '2024-05-02', recognitionNumber: '58/QĐ-UBND', recognisedBy: 'Ủy ban nhân dân xã Quân Hà', inForceFrom: '2024-05-02', inForceTo: null, demo: true,
    rounds: [round()], nextStep: step('department', 'Rà soát văn bản.'), ...over,
  };
}

function card(n: number, name: string, answer: VillageCard['answer'], charters: VillageCard['charters'], nextStep: NextStep): VillageCard {
  return { village: { id: uuid(n), label: `${name} – Xã Phủ Thông`, demo: true }, answer, charters, nextStep };
}
const line = (n: number, title: string, state: Round['state'] | null, purpose: Round['purpose'] = 'text-in-force'): VillageCard['charters'][number] => ({
  id: uuid(100 + n), title, kind: 'general', state, roundId: state === null ? null : uuid(200 + n), purpose: state === null ? null : purpose,
});

export const villages: VillageList = {
  total: 9, answered: 7,
  items: [
    card(1, 'Thôn Nà Phầy', 'yes', [line(1, 'Quy ước thôn Nà Phầy', 'approved-not-clean')], step('commune', 'Trả lời 3 kiến nghị và tổ chức để cộng đồng bàn sửa.')),
    card(2, 'Bản Khuổi Chắp', 'yes', [line(2, 'Hương ước bản Khuổi Chắp', 'unreadable')], step('commune', 'Gửi lại bản rõ hơn: trang 2 và 3 bị mờ.')),
    card(3, 'Thôn Cốc Lùng', 'yes', [line(3, 'Quy ước thôn Cốc Lùng', 'in-review'), line(13, 'Quy ước bảo vệ rừng thôn Cốc Lùng', null)], step('department', 'Đang rà soát.')),
    card(4, 'Tổ dân phố 7', 'not-answered', [], step('commune', 'Trả lời tổ dân phố có hương ước, quy ước hay không.', null)),
    card(5, 'Bản Lủng Miệng', 'yes', [], step('commune', 'Đăng ký hương ước, quy ước.')),
    card(6, 'Thôn Pò Đồn', 'in-preparation', [line(6, 'Dự thảo quy ước thôn Pò Đồn', 'ready', 'draft')], step('village', 'Họp bàn và thông qua dự thảo.')),
    card(7, 'Thôn Nà Hin', 'yes', [line(7, 'Hương ước thôn Nà Hin', 'approved-clean')], step('nobody', 'Đã duyệt, không còn việc phải làm.')),
    card(8, 'Thôn Bản Tấu', 'yes', [line(8, 'Quy ước thôn Bản Tấu', 'commune-opinion')], step('commune', 'Trả lời câu hỏi của phòng chuyên môn về Điều 9.')),
    card(9, 'Thôn Khuổi Thiêu', 'no', [], step('nobody', 'Thôn chưa có hương ước, quy ước.')),
  ],
};

const clauseTexts: readonly (readonly [address: string, heading: string | null, zone: Clause['zone'], text: string])[] = [
  ['Lời nói đầu đoạn 1', null, 'preamble', 'Các cụ cao niên còn nhắc chuyện thời trước: con gái ít được đi học, đám cưới nhà trai phải lo đủ bạc trắng mới rước được dâu. Những lệ ấy nay trong thôn không còn ai giữ.'],
  ['Điều 1', 'Phạm vi áp dụng', 'body', 'Điều 1. Phạm vi áp dụng\nQuy ước này áp dụng đối với mọi hộ gia đình, cá nhân cư trú trên địa bàn thôn, không phân biệt nam, nữ, dân tộc, tôn giáo.'],
  ['Điều 8 khoản 3', 'Họp thôn', 'body', '3. Mỗi hộ cử một người dự họp và biểu quyết; người dự họp phải là đàn ông trong nhà, phụ nữ chỉ dự thay khi chồng đi vắng.'],
  ['Điều 12 khoản 2', 'Thừa kế', 'body', '2. Nhà cửa, ruộng vườn của cha mẹ để lại cho con trai; con gái đi lấy chồng không được chia đất.'],
  ['Điều 15', 'Cưới hỏi', 'body', 'Điều 15. Nghiêm cấm tảo hôn, ép duyên và thách cưới cao. Vợ chồng bình đẳng trong mọi việc của gia đình.'],
  ['Điều 19 khoản 1', 'Việc nhà', 'body', '1. Phụ nữ lo việc bếp núc, chăm con; đàn ông lo việc lớn của gia đình và họ tộc.'],
];
export const documentText = clauseTexts.map(([, , , text]) => text).join('\n\n');
export const clauses: Clause[] = clauseTexts.map(([address, heading, zone, text], index) => {
  const start = documentText.indexOf(text);
  return { index, address, heading, zone, start, end: start + text.length, change: null, previous: null };
});

export function finding(n: number, clauseIndex: number, quote: string, severity: Finding['severity'], over: Partial<Finding> = {}): Finding {
  const start = documentText.indexOf(quote);
  return {
    id: uuid(300 + n), clauseIndex, address: clauses[clauseIndex]?.address ?? '', quote, start, end: start + quote.length, rule: { id: `meeting-${n}`, version: 2, rulebook: '2026.11' }, severity, direction: 'women',
    categories: ['meeting_vote'], why: 'Việc dự họp và biểu quyết chỉ dành cho nam giới trong nhà; phụ nữ chỉ được dự thay.', pieces: [{ concept: 'chỉ', start, end: start + 4 }],
    law: [
      { id: 'bdg-11', label: 'Luật Bình đẳng giới 2006, Điều 11 khoản 3', says: 'Nam, nữ bình đẳng trong việc tham gia quản lý nhà nước, tham gia hoạt động xã hội.', validFrom: '2007-07-01', validTo: null, verified: true },
      { id: 'dcocs-18', label: 'Luật Thực hiện dân chủ ở cơ sở 2022, Điều 18', says: 'Đại diện hộ gia đình là thành viên có năng lực hành vi dân sự đầy đủ.', validFrom: '2023-07-01', validTo: null, verified: false },
    ],
    suggestion: 'Mỗi hộ cử một người là nam hoặc nữ, đủ năng lực hành vi dân sự, dự họp và biểu quyết.', confidence: 1, opinion: null, recommendation: null, sameElsewhere: 12, ...over,
  };
}

export const findings: Finding[] = [
  finding(1, 2, 'người dự họp phải là đàn ông trong nhà, phụ nữ chỉ dự thay khi chồng đi vắng', 'violation'),
  finding(2, 3, 'con gái đi lấy chồng không được chia đất', 'violation', { categories: ['inheritance', 'land'], why: 'Con gái bị loại khỏi việc chia đất khi đã lấy chồng.', sameElsewhere: 143, suggestion: 'Nhà cửa, ruộng vườn của cha mẹ để lại được chia theo pháp luật về thừa kế, con trai, con gái như nhau.' }),
  finding(3, 5, 'Phụ nữ lo việc bếp núc, chăm con; đàn ông lo việc lớn của gia đình và họ tộc', 'stereotype', { direction: 'both', categories: ['domestic_role'], why: 'Việc nhà và việc lớn được chia theo giới.', sameElsewhere: 0, confidence: 0.72 }),
  finding(4, 4, 'Vợ chồng bình đẳng trong mọi việc của gia đình', 'positive', { direction: 'both', categories: ['domestic_role'], why: 'Cam kết vợ chồng bình đẳng.', suggestion: null, law: [], sameElsewhere: 3 }),
];

export function reviewDocument(over: Partial<ReviewDocument> = {}): ReviewDocument {
  return {
    round: round({ state: 'in-review', number: 2, due: { on: '2026-12-04', status: 'on-time', workingDaysLeft: 4 }, findings: { violation: 2, other: 1, positive: 1 } }),
    charter: { id: uuid(100), title: 'Quy ước thôn Nà Phầy', villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông', communeLabel: 'Xã Phủ Thông' },
    text: documentText, clauses: clauses.map((clause, index) => (index === 3 ? { ...clause, change: 'changed', previous: { address: 'Điều 12 khoản 2', text: '2. Nhà cửa, ruộng vườn của cha mẹ chỉ để lại cho con trai trưởng; con gái không được chia.' } } : { ...clause, change: index === 4 ? 'new' : 'same' })),
    findings, asked: [{ address: 'Điều 12 khoản 2', quote: 'chỉ để lại cho con trai trưởng', proposed: 'chia đều cho các con', outcome: 'still-there', nowAddress: 'Điều 12 khoản 2' }, { address: 'Điều 20', quote: 'vợ phải theo họ nhà chồng', proposed: 'bỏ', outcome: 'resolved', nowAddress: null }],
    lease: { fence: 7, holder: 'Người rà soát 1', mine: true, until: '2099-11-24T16:30:00.000Z' }, rulebook: { version: '2026.11', hash: 'abc123' }, shown: [], textNotes: [], ...over,
  };
}

export const hints: Hints = { round: round({ purpose: 'draft' }), text: documentText, clauses, findings };

export const sheet: RecommendationSheet = {
  round: round({ state: 'approved-not-clean' }), charter: { id: uuid(100), title: 'Quy ước thôn Nà Phầy', villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông', communeLabel: 'Xã Phủ Thông' },
  items: findings.slice(0, 2).map((item, index) => ({
    findingId: item.id, address: item.address, clauseText: documentText.slice(clauses[item.clauseIndex]?.start, clauses[item.clauseIndex]?.end), quote: item.quote, why: item.why, law: item.law,
    recommendation: { reason: item.why, proposed: item.suggestion ?? '', answer: index === 0 ? null : { agrees: false, reason: 'Bà con đề nghị bàn lại tại cuộc họp ngày 18/11.', at } },
  })),
};

const queueRound = (n: number, over: Partial<Round>): Round => round({ id: uuid(200 + n), due: { on: '2026-12-04', status: 'on-time', workingDaysLeft: 6 }, findings: { violation: n % 3, other: 1, positive: 2 }, ...over });
export const queue: Queue = {
  items: [
    { round: queueRound(1, { due: { on: '2026-11-19', status: 'late', workingDaysLeft: -3 } }), title: 'Quy ước thôn Nà Phầy', villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông', communeLabel: 'Xã Phủ Thông', ageWorkingDays: 13, holder: null, mine: false, setAside: null },
    { round: queueRound(2, { state: 'in-review', due: { on: '2026-11-26', status: 'soon', workingDaysLeft: 2 } }), title: 'Hương ước bản Khuổi Chắp', villageLabel: 'Bản Khuổi Chắp – Xã Phủ Thông', communeLabel: 'Xã Phủ Thông', ageWorkingDays: 8, holder: 'Người rà soát 2', mine: false, setAside: null },
    { round: queueRound(3, { state: 'rework' }), title: 'Quy ước thôn Cốc Lùng', villageLabel: 'Thôn Cốc Lùng – Xã Bạch Thông', communeLabel: 'Xã Bạch Thông', ageWorkingDays: 1, holder: null, mine: false, setAside: { until: '2026-11-30', reason: 'Chờ xã gửi thêm biên bản họp thôn', by: 'Người rà soát 2' } },
    { round: queueRound(4, { state: 'in-review' }), title: 'Quy ước thôn Nà Hin', villageLabel: 'Thôn Nà Hin – Xã Bạch Thông', communeLabel: 'Xã Bạch Thông', ageWorkingDays: 0, holder: 'Người rà soát 1', mine: true, setAside: null },
  ],
  total: 4, counts: { 'all': 12, 'mine': 1, 'due-this-week': 3, 'returned': 1, 'families': 2, 'set-aside': 1 }, page: 1, pageSize: 20,
};

const submitted = (n: number, result: 'clean' | 'not-clean', exceptions: string[]): Approvals['communes'][number]['items'][number] => ({
  round: round({ id: uuid(200 + n), state: 'submitted', actions: [{ action: 'approve', unmet: [] }, { action: 'return-for-rework', unmet: [] }] }), title: `Quy ước thôn số ${n}`, villageLabel: `Thôn số ${n} – Xã Phủ Thông`,
  result, submittedBy: 'Người rà soát 1', submittedAt: at, opinions: { 'A': result === 'clean' ? 0 : 2, 'B': 1, 'C': 0, 'D': 0, 'E': 3, '0': 4 }, exceptions,
});
export const approvals: Approvals = {
  total: 5,
  communes: [
    { commune: { id: uuid(900), label: 'Xã Phủ Thông' }, items: [submitted(1, 'clean', []), submitted(2, 'clean', []), submitted(3, 'not-clean', ['Có 2 nội dung phân biệt đối xử về giới', 'Khác ý kiến đã duyệt ở thôn khác cho cùng câu chữ'])] },
    { commune: { id: uuid(901), label: 'Xã Bạch Thông' }, items: [submitted(4, 'clean', []), { ...submitted(5, 'clean', ['Còn ý kiến theo lý do 7 chưa được người thứ hai xác nhận']), round: round({ id: uuid(205), state: 'submitted', actions: [{ action: 'approve', unmet: [{ need: 'second-person-confirmed', sentence: 'Còn ý kiến theo lý do 7 chưa được người thứ hai xác nhận.' }] }, { action: 'return-for-rework', unmet: [] }] }) }] },
  ],
};

const figures = (n: number, label: string, level: string, dat: number, chua: number, unknown: number): UnitFigures => {
  const y = dat + chua + unknown;
  const cut = (x: number): string | null => (y === 0 ? null : (Math.floor((1000 * x) / y) / 10).toFixed(1).replace('.', ','));
  const fig = (id: FigureId, x: number) => ({ id, version: 1, x, y, percent: cut(x), badge: y === 0 ? null : unknown > 0 ? ('preliminary' as const) : ('approved' as const) });
  return {
    unit: { id: uuid(n), label, level }, figures: { C1: fig('C1', y - Math.floor(unknown / 2)), C2: fig('C2', dat + chua), C3: fig('C3', dat), C4: fig('C4', Math.floor(dat / 3)), C5: fig('C5', dat + Math.floor(chua / 2)) }, range: { lower: fig('C3r', dat), upper: fig('C3r', dat + unknown) },
    outcomes: { 'dat': dat, 'chua-dat': chua, 'chua-xac-dinh': unknown }, whoMustAct: { village: Math.floor(chua / 2), commune: Math.floor(unknown / 2), department: y - dat - Math.floor(chua / 2) - Math.floor(unknown / 2) },
  };
};
export const compliance: ComplianceReport = {
  D: '2026-11-24', K: '2026-11-24', B: '2026-11-24', periodFrom: '2026-01-01', retrospective: false, here: figures(900, 'Tỉnh Thái Nguyên', 'province', 142, 31, 67),
  children: [figures(901, 'Xã Phủ Thông', 'commune', 6, 1, 2), figures(902, 'Xã Bạch Thông', 'commune', 11, 4, 0), figures(903, 'Phường Đức Xuân', 'commune', 14, 0, 0), figures(904, 'Xã Ngân Sơn', 'commune', 0, 2, 12)],
  targets: [
    { indicator: 'C3', territory: 'Tỉnh Thái Nguyên', on: '2025-12-31', percent: 95, basis: 'Quyết định 1790/QĐ-TTg ngày 23/10/2021', met: false, x: 142, y: 240, need: 228 },
    { indicator: 'C3', territory: 'Tỉnh Thái Nguyên', on: '2030-12-31', percent: 100, basis: 'Quyết định 1790/QĐ-TTg ngày 23/10/2021', met: null, x: 142, y: 240, need: 240 },
  ],
  path: [{ id: uuid(900), label: 'Tỉnh Thái Nguyên' }],
};

export const figureList: FigureList = {
  D: '2026-11-24', K: '2026-11-24', B: '2026-11-24', figure: 'C3', total: 31, page: 1, pageSize: 20,
  items: [
    { charterId: uuid(101), villageId: uuid(1), villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông', communeLabel: 'Xã Phủ Thông', title: 'Quy ước thôn Nà Phầy', counted: true, outcome: 'chua-dat', cause: 'Đã duyệt: có nội dung phân biệt đối xử về giới (Điều 8 khoản 3, Điều 12 khoản 2).', state: 'approved-not-clean', roundId: uuid(201), nextStep: step('village', 'Bàn và biểu quyết bản sửa đổi, bổ sung.') },
    { charterId: null, villageId: uuid(4), villageLabel: 'Tổ dân phố 7 – Xã Phủ Thông', communeLabel: 'Xã Phủ Thông', title: 'Chưa đăng ký', counted: false, outcome: 'chua-xac-dinh', cause: 'Chưa trả lời có hương ước, quy ước hay không.', state: null, roundId: null, nextStep: step('commune', 'Trả lời có hương ước, quy ước hay không.', null) },
  ],
};

export const rulebook: RulebookCatalogue = {
  version: '2026.11', hash: 'a1b2c3d4e5', categories: [{ id: 'meeting_vote', vi: 'Họp, biểu quyết', en: 'Meetings' }, { id: 'inheritance', vi: 'Thừa kế', en: 'Inheritance' }, { id: 'domestic_role', vi: 'Việc nhà', en: 'Domestic roles' }],
  rules: [
    { id: 'meeting-only-men', version: 2, categories: ['meeting_vote'], severity: 'violation', direction: 'women', title: 'Chỉ đàn ông được dự họp, biểu quyết', rationale: 'Đại diện hộ là bất kỳ thành viên nào đủ năng lực hành vi dân sự.', suggestion: 'Mỗi hộ cử một người, nam hoặc nữ.', law: findings[0]?.law ?? [], flagged: ['Người dự họp ⟦phải là đàn ông⟧ trong nhà.'], clean: ['Mỗi hộ cử một người, nam hoặc nữ, dự họp.'] },
    { id: 'positive-equal', version: 1, categories: ['domestic_role'], severity: 'positive', direction: 'both', title: 'Vợ chồng bình đẳng', rationale: 'Cam kết bình đẳng trong gia đình.', suggestion: null, law: [], flagged: ['⟦Vợ chồng bình đẳng⟧ trong mọi việc.'], clean: [] },
  ],
};

export const units: UnitList = {
  on: '2026-11-24',
  items: [
    { id: uuid(900), level: 'province', kind: 'Tỉnh', name: 'Thái Nguyên', label: 'Tỉnh Thái Nguyên', code: '19', parentId: null, validFrom: '2025-07-01', validTo: null, demo: false },
    { id: uuid(901), level: 'commune', kind: 'Xã', name: 'Phủ Thông', label: 'Xã Phủ Thông', code: '01234', parentId: uuid(900), validFrom: '2025-07-01', validTo: null, demo: false },
    { id: uuid(1), level: 'village', kind: 'Thôn', name: 'Nà Phầy', label: 'Thôn Nà Phầy – Xã Phủ Thông', code: null, parentId: uuid(901), validFrom: '2025-07-01', validTo: null, demo: true },
  ],
};

export const system: SystemStatus = { version: '0.1.0', demo: true, database: 'embedded', queue: 'postgres', storage: 'disk', virusScanner: 'off', rulebook: { version: '2026.11', hash: 'a1b2c3d4e5f6' }, jobs: { waiting: 2, failed: 0 }, mail: { on: true, from: 'huonguoc@example.gov.vn', sentToday: 3, troubles: [{ to: 'xa@example.gov.vn', on: '2026-11-24', state: 'retrying', attempts: 1, nextTryAt: '2026-11-24T02:30:00.000Z', error: '451 Come back later' }] } };
