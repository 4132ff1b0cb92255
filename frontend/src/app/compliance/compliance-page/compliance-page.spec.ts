import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person } from '../../../testing/fixtures';
import { SessionStore } from '../../shared/auth/session-store';

async function open(role: Parameters<typeof person>[0], url: string): Promise<{ api: FakeApi; element: HTMLElement; settle: () => Promise<void> }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person(role));
  const part = (percent: string, x: number) => ({ id: 'C3r' as const, version: 1, x, y: 240, percent, badge: null });
  api.on('GET /compliance/self-reports', { unitId: 'u', items: [{ year: 2025, percent: 100, x: 245, y: 245, number: '12/BC-UBND', issuedOn: '2025-12-05', note: null, recordedBy: 'Lãnh đạo', recordedAt: '2026-01-05T03:00:00.000Z', measured: { D: '2025-12-31', lower: part('59,1', 142), upper: part('87,0', 209) } }] });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  await settle();
  return { api, element: harness.fixture.nativeElement as HTMLElement, settle };
}

const words = (root: ParentNode): string => (root.textContent ?? '').replace(/\s+/g, ' ');

describe('the leader’s page', () => {
  it('says the needed pace beside the band of the last weeks, and who must vote', async () => {
    const { element } = await open('leader', '/compliance');
    expect(words(element)).toContain('Cần thêm 1 văn bản đạt mỗi tuần (còn thiếu 22, còn 214 tuần).');
    expect(words(element)).toContain('thường 0–3 văn bản mỗi tuần');
    expect(words(element)).toContain('5 văn bản ở 3 địa bàn phải chờ thôn họp');
  });

  it('keeps a table behind the trend, percentages cut and not rounded', async () => {
    const { element } = await open('leader', '/compliance');
    const rows = [...element.querySelectorAll('app-trend-panel tbody tr')].map((row) => words(row).trim());
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('63,3% – 91,6%');
  });

  it('shows leaders the figure a unit reported of itself beside the measured one, and nobody else', async () => {
    const { element, api } = await open('leader', '/compliance');
    expect(words(element.querySelector('app-self-report-panel') ?? element)).toContain('Địa phương tự báo cáo năm 2025100,0% (245/245)theo 12/BC-UBND ngày 05/12/2025Đo được đến 31/12/202559,1% – 87,0%');
    expect(api.calls('GET', '/compliance/self-reports')).toHaveLength(1);
    TestBed.resetTestingModule();
    const other = await open('reviewer', '/compliance');
    expect(other.element.querySelector('app-self-report-panel')).toBeNull();
    expect(other.api.calls('GET', '/compliance/self-reports')).toHaveLength(0);
  });

  it('asks for the bridge only when it is opened, and shows only the reasons that moved something', async () => {
    const { api, element, settle } = await open('leader', '/compliance');
    expect(api.calls('GET', '/compliance/bridge')).toHaveLength(0);
    const details = element.querySelector<HTMLDetailsElement>('app-bridge-panel details');
    if (details === null) throw new Error('no bridge');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await settle();
    await settle();
    const shown = words(details);
    expect(shown).toContain('Kết quả rà soát, quyết định mới');
    expect(shown).toContain('+8');
    expect(shown).not.toContain('Văn bản, câu trả lời mới');
  });

  it('shows clauses decided both ways to leaders alone', async () => {
    expect(words((await open('leader', '/compliance/contradictions')).element)).toContain('Chỉ nam giới được dự họp');
    TestBed.resetTestingModule();
    expect(words((await open('reviewer', '/compliance/contradictions')).element)).not.toContain('Chỉ nam giới được dự họp');
  });
});
