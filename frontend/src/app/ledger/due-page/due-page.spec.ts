import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@huong-uoc/contracts';
import { FakeApi, fill, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person } from '../../../testing/fixtures';
import { due } from '../../../testing/ledger-fixtures';
import { SessionStore } from '../../shared/auth/session-store';

async function open(role: Me['role'], prepare: (api: FakeApi) => void = () => undefined): Promise<{ api: FakeApi; page: HTMLElement; harness: RouterTestingHarness }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person(role));
  fill(api, person(role));
  prepare(api);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/ledger/due');
  await settle(harness);
  return { api, page: harness.routeNativeElement as HTMLElement, harness };
}

async function settle(harness: RouterTestingHarness): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  harness.detectChanges();
}

const commune = due.communes[0]?.id ?? '';
const reminders = (page: HTMLElement): HTMLButtonElement[] => Array.from(page.querySelectorAll('button')).filter((button) => button.textContent?.includes('Nhắc') === true);

describe('what is due by law', () => {
  it('lets nobody but a leader remind a commune', async () => {
    const { api, page } = await open('commune');
    expect(reminders(page)).toEqual([]);
    expect(api.sent.some(({ path }) => path === '/reminders')).toBe(false);
  });

  it('sends the reminder to the commune whose button it was, and then says when', async () => {
    const { api, page, harness } = await open('leader', (fake) => fake.on('POST /reminders', { items: [{ communeId: commune, on: '2026-03-05', at: '2026-03-05T03:00:00.000Z', by: 'Lãnh đạo 2', readBy: 'Cán bộ xã 1' }] }));
    reminders(page)[0]?.click();
    await settle(harness);
    expect(api.calls('POST', '/reminders')).toEqual([{ communeId: commune }]);
    expect(page.textContent).toContain('đã nhắc ngày 05/03/2026, Cán bộ xã 1 đã xem');
  });
});
