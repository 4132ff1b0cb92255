import { TestBed } from '@angular/core/testing';
import { Router, type Route, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@huong-uoc/contracts';
import { appRoutes } from '../app/app.routes';
import { SessionStore } from '../app/shared/auth/session-store';
import { FakeApi, fill, problem, provideApp, signInAs } from './data/fake-api';
import { person, uuid } from './fixtures';

type Visit = { readonly path: string; readonly role: Me['role']; readonly url: string; readonly shows: RegExp; readonly reads: boolean };
const charter = uuid(100);
const round = uuid(200);

/** Every page of the product: who visits it, where, and a word that proves its content. */
const visits: readonly Visit[] = [
  { path: '/villages', role: 'commune', url: '/villages', shows: /Thôn Nà Phầy/, reads: true },
  { path: '/charters', role: 'reviewer', url: '/charters', shows: /Quy ước thôn Nà Phầy/, reads: true },
  { path: '/charters/register', role: 'commune', url: '/charters/register', shows: /Số quyết định công nhận/, reads: true },
  { path: '/charters/:charterId', role: 'commune', url: `/charters/${charter}`, shows: /58\/QĐ-UBND/, reads: true },
  { path: '/charters/:charterId/edit', role: 'commune', url: `/charters/${charter}/edit`, shows: /Sửa thông tin pháp lý/, reads: true },
  { path: '/charters/:charterId/history', role: 'commune', url: `/charters/${charter}/history`, shows: /lần nộp 1/, reads: true },
  { path: '/rounds/:roundId/recommendations', role: 'commune', url: `/rounds/${round}/recommendations`, shows: /Câu chữ đề nghị/, reads: true },
  { path: '/rounds/:roundId/hints', role: 'commune', url: `/rounds/${round}/hints`, shows: /Gợi ý của máy, không phải kết quả rà soát/, reads: true },
  { path: '/rounds/:roundId/doubts', role: 'commune', url: `/rounds/${round}/doubts`, shows: /Trên giấy là chữ nào\?/, reads: true },
  { path: '/rounds/:roundId/text', role: 'commune', url: `/rounds/${round}/text`, shows: /Nội dung trang 1/, reads: true },
  { path: '/upload', role: 'commune', url: '/upload', shows: /Bản đang có hiệu lực/, reads: true },
  { path: '/batches', role: 'commune', url: '/batches', shows: /Tập ngày 24\/11\/2026/, reads: true },
  { path: '/batches/:batchId', role: 'commune', url: `/batches/${uuid(960)}`, shows: /QU Nà Phầy 2024\.docx/, reads: true },
  { path: '/draft', role: 'commune', url: '/draft', shows: /Kiểm tra dự thảo/, reads: true },
  { path: '/review/:roundId', role: 'reviewer', url: `/review/${round}`, shows: /0\/4 đã xử lý/, reads: true },
  { path: '/queue', role: 'reviewer', url: '/queue', shows: /Quá hạn 3 ngày làm việc/, reads: true },
  { path: '/approvals', role: 'leader', url: '/approvals', shows: /Duyệt 2 kết quả đã chọn/, reads: true },
  { path: '/compliance', role: 'leader', url: '/compliance?D=2026-11-24', shows: /142\/240/, reads: true },
  { path: '/compliance/charters', role: 'leader', url: '/compliance/charters?figure=C3', shows: /Tổng số: 31/, reads: true },
  { path: '/compliance/contradictions', role: 'leader', url: '/compliance/contradictions', shows: /Chỉ nam giới được dự họp/, reads: true },
  { path: '/register', role: 'commune', url: '/register', shows: /Trước đây: Bản Nà Phầy/, reads: true },
  { path: '/register/change', role: 'commune', url: `/register/change?change=rename&villages=${uuid(1)}`, shows: /Đổi tên Thôn Nà Phầy/, reads: true },
  { path: '/register/changes', role: 'leader', url: '/register/changes', shows: /15\/NQ-HĐND/, reads: true },
  { path: '/register/counts', role: 'leader', url: '/register/counts', shows: /\+1/, reads: true },
  { path: '/register/import', role: 'commune', url: '/register/import', shows: /Tải tệp mẫu Excel/, reads: false },
  { path: '/register/reform', role: 'administrator', url: '/register/reform', shows: /Tệp CSV/, reads: false },
  { path: '/ledger/due', role: 'commune', url: '/ledger/due', shows: /Gửi hồ sơ đề nghị công nhận/, reads: true },
  { path: '/ledger/merged', role: 'commune', url: '/ledger/merged', shows: /Quy ước thôn Khuổi Chắp 1/, reads: true },
  { path: '/ledger/:charterId', role: 'commune', url: `/ledger/${charter}`, shows: /21\/QĐ-UBND/, reads: true },
  { path: '/ledger/:charterId/record', role: 'commune', url: `/ledger/${charter}/record?act=amendment-adoption`, shows: /Số hộ tán thành/, reads: true },
  { path: '/reports', role: 'leader', url: '/reports?year=2026', shows: /Thống kê hương ước, quy ước/, reads: true },
  { path: '/reports/open', role: 'leader', url: '/reports/open?kind=statistics&year=2026', shows: /Hạn xã gửi phần của mình/, reads: true },
  { path: '/reports/forms/:charterId', role: 'commune', url: `/reports/forms/${charter}`, shows: /Chưa có trong sổ: tổng số hộ/, reads: true },
  { path: '/reports/:campaignId', role: 'leader', url: `/reports/${uuid(800)}`, shows: /45\/BC-SVHTTDL/, reads: true },
  { path: '/cong-khai', role: 'commune', url: '/cong-khai', shows: /Các xã khác \(3 xã, phường\)/, reads: true },
  { path: '/publication', role: 'leader', url: '/publication', shows: /Đang công khai/, reads: true },
  { path: '/work', role: 'commune', url: '/work', shows: /Lãnh đạo 2 đã nhắc/, reads: true },
  { path: '/work/settings', role: 'commune', url: '/work/settings', shows: /Thôn chưa có câu trả lời/, reads: true },
  { path: '/rulebook', role: 'rule-keeper', url: '/rulebook', shows: /Chỉ đàn ông được dự họp/, reads: true },
  { path: '/administration/accounts', role: 'administrator', url: '/administration/accounts', shows: /Cán bộ xã 1/, reads: true },
  { path: '/administration/units', role: 'administrator', url: '/administration/units', shows: /Tỉnh Thái Nguyên/, reads: true },
  { path: '/administration/system', role: 'administrator', url: '/administration/system', shows: /PostgreSQL đi kèm/, reads: true },
  { path: '/forbidden', role: 'commune', url: '/forbidden', shows: /không dùng phần việc này/, reads: false },
  { path: '/**', role: 'commune', url: '/khong-co', shows: /Không tìm thấy trang/, reads: false },
  { path: '/password', role: 'commune', url: '/password', shows: /Mật khẩu mới/, reads: false },
];

async function pathsOf(routes: Routes, prefix = ''): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    const path = route.path ? `${prefix}/${route.path}` : prefix;
    if (route.loadChildren) found.push(...(await pathsOf((await (route.loadChildren as () => Promise<Routes>)()), path)));
    if (route.children) found.push(...(await pathsOf(route.children, path)));
    if (isPage(route)) found.push(path);
  }
  return found;
}
const isPage = (route: Route): boolean => route.loadComponent !== undefined && route.children === undefined;

async function visit({ role, url }: Visit, prepare: (api: FakeApi) => void): Promise<string> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person(role));
  fill(api, person(role));
  prepare(api);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await new Promise((resolve) => setTimeout(resolve));
  harness.detectChanges();
  const text = (harness.routeNativeElement?.closest('div') ?? harness.routeNativeElement)?.textContent ?? '';
  return text.replace(/\s+/g, ' ');
}

describe('every page', () => {
  beforeEach(() => localStorage.clear());

  it('has a visit here, so that no page goes unseen', async () => {
    expect((await pathsOf(appRoutes)).sort()).toEqual(['/sign-in', ...visits.map(({ path }) => path)].sort());
  });

  it.each(visits)('$path shows its content', async (page) => {
    expect(await visit(page, () => undefined)).toMatch(page.shows);
  });

  const reading = visits.filter(({ reads }) => reads);

  it.each(reading)('$path shows a skeleton while it loads', async (page) => {
    expect(await visit(page, (api) => (api.reads = 'silence'))).toContain('Đang tải…');
  });

  it.each(reading)('$path says what happened and what is safe when it fails', async (page) => {
    const text = await visit(page, (api) => (api.reads = { status: 500, body: problem('internal', 500, 'Hệ thống gặp lỗi.') }));
    expect(text).toContain('Chưa tải được nội dung');
    expect(text).toContain('Mã yêu cầu: r-1');
  });

  it.each(reading)('$path says so when it is refused', async (page) => {
    expect(await visit(page, (api) => (api.reads = { status: 403, body: problem('not-allowed', 403) }))).toContain('Không thuộc phạm vi của tài khoản này');
  });

  it('a stranger is sent to sign in, and back afterwards', async () => {
    TestBed.configureTestingModule({ providers: provideApp() });
    const api = TestBed.inject(FakeApi);
    await signInAs(api, TestBed.inject(SessionStore), null);
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/queue');
    expect(TestBed.inject(Router).url).toBe('/sign-in?back=%2Fqueue');
  });

  it('a role is kept from the pages of another', async () => {
    TestBed.configureTestingModule({ providers: provideApp() });
    await signInAs(TestBed.inject(FakeApi), TestBed.inject(SessionStore), person('commune'));
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/approvals');
    expect(TestBed.inject(Router).url).toBe('/forbidden');
  });

  it('a one-time password is changed before anything else', async () => {
    TestBed.configureTestingModule({ providers: provideApp() });
    await signInAs(TestBed.inject(FakeApi), TestBed.inject(SessionStore), person('leader', { mustChangePassword: true }));
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/compliance');
    expect(TestBed.inject(Router).url).toBe('/password');
  });
});
