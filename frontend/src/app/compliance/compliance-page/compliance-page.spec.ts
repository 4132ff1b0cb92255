import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person } from '../../../testing/fixtures';
import { SessionStore } from '../../shared/auth/session-store';

async function open(role: Parameters<typeof person>[0], url: string): Promise<{ api: FakeApi; element: HTMLElement; settle: () => Promise<void> }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person(role));
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
