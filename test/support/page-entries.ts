/** Every page of the product: who opens it, where, which answer fills it, and what that answer is when there is nothing yet. */
import type { Approvals, Batch, BatchList, CampaignPage, Charter, CharterList, ComplianceReport, DoubtSheet, DueList, FigureList, Hints, Ledger, MergedList, MyWork, Queue, RecommendationSheet, Reports, ReviewDocument, RulebookCatalogue, Session, UnitChangeList, UnitList, VillageCounts, VillageList, VillageRegister } from '@huong-uoc/contracts';
import type { Page } from 'playwright-core';
import type { Viewport } from './browser';
import { accountOf, type DemoAccount, type Places } from './demo-places';

export interface PageEntry {
  /** As the frontend's route files write it. */
  readonly route: string;
  /** Who opens it; null = nobody is signed in. */
  readonly as: (accounts: readonly DemoAccount[], places: Places) => DemoAccount | null;
  readonly url: (places: Places) => string;
  /** The answer below /api that fills the page; null where the page asks for nothing. */
  readonly asks: RegExp | null;
  /** The same answer with nothing in it yet; null where there is always something. */
  readonly emptied: ((body: never) => unknown) | null;
  /** The page's picture in docs/pictures for the user guide, and the width it is taken at. */
  readonly guide?: readonly [name: string, viewport: Viewport];
  /** Leads a page that asks for nothing by itself into its failed state. */
  readonly provoke?: (page: Page) => Promise<void>;
}

const role = (name: DemoAccount['role']) => (accounts: readonly DemoAccount[]) => accountOf(accounts, name);
const nobody = () => null;

const noFinding = <Body extends { findings: unknown[] }>(body: Body): Body => ({ ...body, findings: [] });
const noItem = <Body extends { items: unknown[] }>(body: Body): Body => ({ ...body, items: [], total: 0, answered: 0 });
const nothing = { x: 0, y: 0, percent: null };

/** A territory where nobody has registered a charter. */
function noCharter(report: ComplianceReport): ComplianceReport {
  const { here } = report;
  const figures = Object.fromEntries(Object.entries(here.figures).map(([id, figure]) => [id, { ...figure, ...nothing }])) as typeof here.figures;
  const range = { lower: { ...here.range.lower, ...nothing }, upper: { ...here.range.upper, ...nothing } };
  const empty = { ...here, figures, range, outcomes: { 'dat': 0, 'chua-dat': 0, 'chua-xac-dinh': 0 }, whoMustAct: { village: 0, commune: 0, department: 0 } };
  return { ...report, here: empty, children: [], targets: report.targets.map((target) => ({ ...target, met: null, need: null })) };
}

async function sendWrongPassword(page: Page): Promise<void> {
  await page.getByLabel('Mật khẩu hiện nay').fill('không đúng');
  for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới']) await page.getByLabel(label, { exact: true }).fill('con trâu là đầu cơ nghiệp');
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
}

export const pageEntries: readonly PageEntry[] = [
  { route: '/sign-in', guide: ['dang-nhap', 'desktop'], as: nobody, url: () => '/sign-in', asks: /\/session$/, emptied: (session: Session) => ({ ...session, demo: null }) },
  { route: '/password', as: role('commune'), url: () => '/password', asks: /\/session\/password$/, emptied: null, provoke: sendWrongPassword },
  { route: '/forbidden', as: role('commune'), url: () => '/approvals', asks: null, emptied: null },
  { route: '/**', as: role('leader'), url: () => '/khong-co-trang-nay', asks: null, emptied: null },
  { route: '/villages', guide: ['xa-trang-dau', 'phone'], as: role('commune'), url: () => '/villages', asks: /\/villages(\?|$)/, emptied: (list: VillageList) => noItem(list) },
  { route: '/charters', as: role('reviewer'), url: () => '/charters', asks: /\/charters(\?|$)/, emptied: (list: CharterList) => noItem(list) },
  { route: '/charters/register', guide: ['xa-dang-ky', 'desktop'], as: role('commune'), url: () => '/charters/register', asks: /\/villages(\?|$)/, emptied: (list: VillageList) => noItem(list) },
  { route: '/charters/:charterId', as: (_, { charter }) => charter.account, url: ({ charter }) => `/charters/${charter.id}`, asks: /\/charters\/[^/]+$/, emptied: (charter: Charter) => ({ ...charter, rounds: [] }) },
  { route: '/charters/:charterId/edit', as: (_, { charter }) => charter.account, url: ({ charter }) => `/charters/${charter.id}/edit`, asks: /\/charters\/[^/]+$/, emptied: (charter: Charter) => ({ ...charter, adoptedOn: null, recognisedOn: null, recognitionNumber: null, recognisedBy: null, inForceFrom: null, inForceTo: null }) },
  { route: '/charters/:charterId/history', as: role('leader'), url: ({ charter }) => `/charters/${charter.id}/history`, asks: /\/history$/, emptied: noItem },
  { route: '/rounds/:roundId/recommendations', guide: ['xa-kien-nghi', 'desktop'], as: (_, { sheet }) => sheet.account, url: ({ sheet }) => `/rounds/${sheet.id}/recommendations`, asks: /\/recommendations$/, emptied: (sheet: RecommendationSheet) => noItem(sheet) },
  { route: '/rounds/:roundId/hints', guide: ['xa-goi-y-du-thao', 'phone'], as: (_, { hints }) => hints.account, url: ({ hints }) => `/rounds/${hints.id}/hints`, asks: /\/hints$/, emptied: (hints: Hints) => noFinding(hints) },
  { route: '/rounds/:roundId/doubts', guide: ['xa-xac-dinh-chu', 'phone'], as: (_, { doubtful }) => doubtful.account, url: ({ doubtful }) => `/rounds/${doubtful.id}/doubts`, asks: /\/doubts$/, emptied: (sheet: DoubtSheet) => ({ ...sheet, questions: [] }) },
  { route: '/rounds/:roundId/text', as: (_, { unreadable }) => unreadable.account, url: ({ unreadable }) => `/rounds/${unreadable.id}/text`, asks: /\/typing$/, emptied: null },
  { route: '/upload', guide: ['xa-gui-van-ban', 'phone'], as: role('commune'), url: ({ charter }) => `/upload?charter=${charter.id}`, asks: /\/villages(\?|$)/, emptied: (list: VillageList) => noItem(list) },
  { route: '/batches', as: role('commune'), url: () => '/batches', asks: /\/batches(\?|$)/, emptied: (list: BatchList) => noItem(list) },
  { route: '/batches/:batchId', guide: ['xa-gui-nhieu-tep', 'desktop'], as: (_, { batch }) => batch.account, url: ({ batch }) => `/batches/${batch.id}`, asks: /\/batches\/[0-9a-f-]+$/, emptied: (batch: Batch) => ({ ...batch, counts: { ...batch.counts, files: 0, undecided: 0 } }) },
  { route: '/draft', as: role('commune'), url: () => '/draft', asks: /\/villages(\?|$)/, emptied: (list: VillageList) => noItem(list) },
  { route: '/review/:roundId', guide: ['ra-soat-ban-lam-viec', 'desktop'], as: (_, { desk }) => desk.account, url: ({ desk }) => `/review/${desk.id}`, asks: /\/review$/, emptied: (document: ReviewDocument) => noFinding(document) },
  { route: '/queue', guide: ['ra-soat-danh-sach', 'desktop'], as: role('reviewer'), url: () => '/queue', asks: /\/queue(\?|$)/, emptied: (queue: Queue) => ({ ...noItem(queue), counts: Object.fromEntries(Object.keys(queue.counts).map((view) => [view, 0])) }) },
  { route: '/compliance/contradictions', as: role('leader'), url: () => '/compliance/contradictions', asks: /\/contradictions$/, emptied: noItem },
  { route: '/approvals', guide: ['lanh-dao-duyet', 'desktop'], as: role('leader'), url: () => '/approvals', asks: /\/approvals$/, emptied: (waiting: Approvals) => ({ ...waiting, communes: [], total: 0 }) },
  { route: '/compliance', guide: ['lanh-dao-tien-do', 'desktop'], as: role('leader'), url: () => '/compliance', asks: /\/compliance(\?|$)/, emptied: noCharter },
  { route: '/compliance/charters', as: role('leader'), url: () => '/compliance/charters?figure=C3', asks: /\/compliance\/charters(\?|$)/, emptied: (list: FigureList) => noItem(list) },
  { route: '/register', as: role('commune'), url: () => '/register', asks: /\/register\/villages/, emptied: (register: VillageRegister) => ({ ...noItem(register), standing: 0 }) },
  { route: '/register/change', as: role('commune'), url: () => '/register/change?change=create', asks: /\/register\/villages/, emptied: null },
  { route: '/register/changes', as: role('commune'), url: () => '/register/changes', asks: /\/register\/changes$/, emptied: (changes: UnitChangeList) => ({ ...noItem(changes), standing: 0 }) },
  { route: '/register/counts', as: role('leader'), url: () => '/register/counts', asks: /\/register\/counts/, emptied: (counts: VillageCounts) => noItem(counts) },
  { route: '/register/import', as: role('commune'), url: () => '/register/import', asks: null, emptied: null },
  { route: '/register/reform', as: role('administrator'), url: () => '/register/reform', asks: null, emptied: null },
  { route: '/ledger/due', as: role('leader'), url: () => '/ledger/due?days=30', asks: /\/ledger\/due/, emptied: (due: DueList) => ({ ...noItem(due), communes: [] }) },
  { route: '/ledger/merged', as: role('commune'), url: () => '/ledger/merged', asks: /\/ledger\/merged$/, emptied: (merged: MergedList) => noItem(merged) },
  { route: '/ledger/:charterId', as: (_, { charter }) => charter.account, url: ({ charter }) => `/ledger/${charter.id}`, asks: /\/ledger$/, emptied: (ledger: Ledger) => ({ ...ledger, entries: [], clocks: [], notClean: false }) },
  { route: '/ledger/:charterId/record', as: (_, { charter }) => charter.account, url: ({ charter }) => `/ledger/${charter.id}/record?act=suspension-part`, asks: /\/ledger$/, emptied: (ledger: Ledger) => ({ ...ledger, allowed: [] }) },
  { route: '/reports', as: role('leader'), url: () => '/reports', asks: /\/reports(\?|$)/, emptied: (reports: Reports) => ({ ...reports, campaigns: [] }) },
  { route: '/reports/open', as: role('leader'), url: () => '/reports/open?kind=statistics', asks: /\/reports(\?|$)/, emptied: (reports: Reports) => ({ ...reports, campaigns: [] }) },
  { route: '/reports/forms/:charterId', as: (_, { charter }) => charter.account, url: ({ charter }) => `/reports/forms/${charter.id}`, asks: /\/forms$/, emptied: null },
  { route: '/reports/:campaignId', as: (_, { report }) => report.account, url: ({ report }) => `/reports/${report.id}`, asks: /\/reports\/[0-9a-f-]+$/, emptied: (page: CampaignPage) => ({ ...page, lateActs: [], communes: [], targets: [], packs: [] }) },
  { route: '/cong-khai', as: nobody, url: () => '/cong-khai', asks: /\/public$/, emptied: noItem },
  { route: '/publication', as: role('leader'), url: () => '/publication', asks: /\/publications$/, emptied: noItem },
  { route: '/work', as: role('commune'), url: () => '/work', asks: /\/work$/, emptied: (work: MyWork) => ({ ...work, items: [], total: 0, unread: 0 }) },
  { route: '/work/settings', as: role('commune'), url: () => '/work/settings', asks: /\/work\/settings$/, emptied: null },
  { route: '/rulebook', guide: ['phap-che-bo-quy-tac', 'desktop'], as: role('rule-keeper'), url: () => '/rulebook', asks: /\/rulebook$/, emptied: (catalogue: RulebookCatalogue) => ({ ...catalogue, rules: [] }) },
  { route: '/administration/accounts', guide: ['quan-tri-tai-khoan', 'desktop'], as: role('administrator'), url: () => '/administration/accounts', asks: /\/accounts$/, emptied: noItem },
  { route: '/administration/units', as: role('administrator'), url: () => '/administration/units?level=province', asks: /\/units(\?|$)/, emptied: (list: UnitList) => noItem(list) },
  { route: '/administration/system', as: role('administrator'), url: () => '/administration/system', asks: /\/system$/, emptied: null },
];
