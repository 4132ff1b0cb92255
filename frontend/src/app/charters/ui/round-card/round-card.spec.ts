import { TestBed } from '@angular/core/testing';
import type { Round } from '@huong-uoc/contracts';
import { FakeApi, provideApp, signInAs } from '../../../../testing/data/fake-api';
import { person, round } from '../../../../testing/fixtures';
import { SessionStore } from '../../../shared/auth/session-store';
import { LiveEvents } from '../../../shared/live/live-events';
import { RoundCard } from './round-card';

async function render(shown: Round): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: provideApp() });
  await signInAs(TestBed.inject(FakeApi), TestBed.inject(SessionStore), person('commune'));
  const fixture = TestBed.createComponent(RoundCard);
  fixture.componentRef.setInput('round', shown);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const words = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s+/g, ' ');

describe('one submitted text', () => {
  it.each(['withdrawn', 'superseded'] as const)('asks for nothing once it is %s', async (state) => {
    const element = await render(round({ state, actions: [{ action: 'withdraw', unmet: [] }] }));
    expect(words(element)).not.toContain('Rút lần nộp');
    expect(element.querySelector('app-round-timeline')).toBeNull();
    expect(words(element)).toContain('Tải bản gốc');
  });

  it('offers typing and a clearer copy when it could not be read, and says why', async () => {
    const element = await render(round({ state: 'unreadable', unreadable: { code: 'no-text-layer', sentence: 'Tệp PDF này là ảnh quét.' }, actions: [{ action: 'retype', unmet: [] }] }));
    expect(words(element)).toContain('Tệp PDF này là ảnh quét.');
    expect(words(element)).toContain('Gửi bản rõ hơn');
    expect(words(element)).toContain('Nhập nội dung bằng bàn phím');
    expect(words(element)).not.toContain('no-text-layer');
  });

  it('shows pages read, the newest live event before the answer the page was built from', async () => {
    const reading = round({ state: 'reading', progress: { done: 1, total: 12 } });
    expect(words(await render(reading))).toContain('Đã đọc 1/12 trang');
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: provideApp() });
    TestBed.inject(LiveEvents).latest.set({ topic: 'round', roundId: reading.id, charterId: reading.charterId, state: 'reading', progress: { done: 7, total: 12 } });
    const fixture = TestBed.createComponent(RoundCard);
    fixture.componentRef.setInput('round', reading);
    await fixture.whenStable();
    expect(words(fixture.nativeElement as HTMLElement)).toContain('Đã đọc 7/12 trang');
  });

  it('never offers the review desk to a commune', async () => {
    expect(words(await render(round({ state: 'in-review' })))).not.toContain('Mở bản rà soát');
  });
});
