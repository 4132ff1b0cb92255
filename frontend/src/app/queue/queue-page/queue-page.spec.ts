import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person, queue, uuid } from '../../../testing/fixtures';
import { SessionStore } from '../../shared/auth/session-store';
import { Toaster } from '../../shared/ui/toasts/toaster';

async function open(url: string, prepare: (api: FakeApi) => void = () => undefined): Promise<{ api: FakeApi; harness: RouterTestingHarness; element: HTMLElement; click: (words: string) => Promise<void> }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person('reviewer'));
  prepare(api);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  await settle();
  const element = harness.fixture.nativeElement as HTMLElement;
  const click = async (words: string): Promise<void> => {
    [...element.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent?.includes(words))?.click();
    await settle();
    await settle();
  };
  return { api, harness, element, click };
}

describe('queue', () => {
  beforeEach(() => localStorage.clear());

  it('says so when nothing is left to take', async () => {
    const { click } = await open('/queue', (api) => api.refuse('POST /queue/claim-next', 'nothing-to-claim', 404));
    await click('Nhận hồ sơ tiếp theo');
    expect(TestBed.inject(Toaster).toasts().at(-1)?.text).toBe('Không còn hồ sơ nào chờ rà soát.');
  });

  it('names the holder and offers no claim on what somebody else holds', async () => {
    const { element } = await open('/queue');
    const row = [...element.querySelectorAll('tbody tr')].find(({ textContent }) => textContent?.includes('Người rà soát 2'));
    expect(row?.textContent).not.toContain('Nhận hồ sơ');
  });

  it('takes the next one and opens it, with the token every write needs', async () => {
    const { api, click } = await open('/queue', (fake) => fake.on('POST /queue/claim-next', { roundId: uuid(201), fence: 1, until: '2099-01-01T00:00:00.000Z' }));
    await click('Nhận hồ sơ tiếp theo');
    expect(TestBed.inject(Router).url).toContain(`/review/${uuid(201)}`);
    expect(api.sent.find(({ method }) => method === 'POST')?.headers['csrf']).toBe('token');
  });

  it('knows its own rounds by the person, not by the name', async () => {
    const { element } = await open('/queue', (api) => api.on('GET /queue', { ...queue, items: queue.items.map((item) => ({ ...item, holder: person('reviewer').displayName, mine: false })) }));
    expect(element.textContent).not.toContain('Làm tiếp');
  });

  it('says until when a round is put back, why and by whom, and still lets it be taken', async () => {
    const { element } = await open('/queue');
    const row = [...element.querySelectorAll('tbody tr')].find(({ textContent }) => textContent?.includes('Cốc Lùng'));
    expect(row?.textContent).toMatch(/Để sau đến 30\/11\/2026.*Chờ xã gửi thêm biên bản họp thôn \(Người rà soát 2\)/s);
    expect(row?.textContent).toContain('Nhận hồ sơ');
  });

  it('opens the way it was left', async () => {
    await open('/queue?view=returned');
    TestBed.resetTestingModule();
    const { api } = await open('/queue');
    expect(api.sent.find(({ path, params }) => path === '/queue' && params !== '')?.params).toBe('view=returned');
  });

  it('says lateness in words', async () => {
    const { element } = await open('/queue');
    expect(element.textContent).toContain('Quá hạn 3 ngày làm việc');
    expect(element.textContent).toContain('chờ 13 ngày làm việc');
  });
});
