import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person, uuid } from '../../../testing/fixtures';
import { campaignPage } from '../../../testing/report-fixtures';
import { SessionStore } from '../../shared/auth/session-store';

async function open(role: Parameters<typeof person>[0], prepare: (api: FakeApi) => void = () => undefined): Promise<{ api: FakeApi; element: HTMLElement; settle: () => Promise<void> }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person(role));
  prepare(api);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(`/reports/${uuid(800)}`);
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  await settle();
  return { api, element: harness.fixture.nativeElement as HTMLElement, settle };
}
const words = (root: ParentNode): string => (root.textContent ?? '').replace(/\s+/g, ' ');
const button = (root: ParentNode, text: string): HTMLButtonElement | undefined => [...root.querySelectorAll('button')].find((candidate) => words(candidate).includes(text));
const communePart = { ...campaignPage, campaign: { ...campaignPage.campaign, mine: 'none' as const }, communes: campaignPage.communes.slice(1), targets: [], packs: [], may: { contribute: true, remind: false, enter: false, freeze: false } };

describe('a campaign’s page', () => {
  it('says that the seal is no signature, and keeps late acts on their own line', async () => {
    const { element } = await open('leader');
    expect(words(element)).toContain('Dấu niêm phong không phải là chữ ký số');
    expect(words(element)).toContain('Thuộc kỳ trước, không cộng vào kỳ này');
  });

  it('calls the figures preliminary until they are frozen, and from then on a recount beside the frozen ones', async () => {
    const before = await open('commune', (fake) => fake.on('GET /reports/:id', communePart));
    expect(words(before.element)).toContain('Số liệu sơ bộ');
    TestBed.resetTestingModule();
    const after = await open('leader');
    expect(words(after.element)).not.toContain('Số liệu sơ bộ');
    expect(words(after.element)).toContain('Tính lại hôm nay; số đã chốt ở mục Báo cáo đã chốt');
  });

  it('offers no second freeze once there is a pack, only a supplement to the pack itself', async () => {
    const { element } = await open('leader');
    expect(button(element, 'Chốt số liệu')).toBeUndefined();
    expect([...element.querySelectorAll('app-pack-list button')].filter((candidate) => words(candidate).includes('Lập phụ lục bổ sung'))).toHaveLength(1);
  });

  it('reminds the one commune that has not given its part', async () => {
    const { api, element, settle } = await open('reviewer', (fake) => fake.on('POST /reports/:id/reminders', campaignPage));
    const remind = element.querySelector<HTMLButtonElement>('app-commune-parts td button');
    remind?.click();
    await settle();
    expect(api.calls('POST', `/reports/${uuid(800)}/reminders`)).toEqual([{ unitIds: [uuid(902)] }]);
  });

  it('does not take a target whose part is larger than its whole', async () => {
    const { api, element, settle } = await open('reviewer');
    button(element, 'Nhập số liệu')?.click();
    await settle();
    const x = element.querySelector<HTMLInputElement>('#target-x');
    if (x === null) throw new Error('no field');
    x.value = '99';
    x.dispatchEvent(new Event('input'));
    button(element, 'Lưu')?.click();
    await settle();
    expect(words(element)).toContain('tử số không lớn hơn mẫu số');
    expect(api.calls('POST', `/reports/${uuid(800)}/entries`)).toEqual([]);
  });

  it('asks a commune for its own part and shows it no pack', async () => {
    const { api, element, settle } = await open('commune', (fake) => fake.on('GET /reports/:id', communePart));
    expect(element.querySelector('app-pack-list')).toBeNull();
    button(element, 'Gửi phần của xã')?.click();
    await settle();
    expect(words(element)).toContain('Nhập nội dung');
    expect(api.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});
