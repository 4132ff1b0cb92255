import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { VillageCard } from '@huong-uoc/contracts';
import { person, step, uuid } from '../../../testing/fixtures';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { SessionStore } from '../../shared/auth/session-store';

const card = (n: number, who: VillageCard['nextStep']['who']): VillageCard => ({ village: { id: uuid(n), label: `Thôn ${n} – Xã A`, demo: false }, answer: 'yes', charters: [], nextStep: step(who, 'Việc.') });

async function shown(role: 'commune' | 'leader'): Promise<string[]> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person(role));
  api.on('GET /villages', { items: [card(1, 'department'), card(2, 'commune'), card(3, 'nobody'), card(4, 'commune')], total: 4, answered: 4 });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/villages');
  await harness.fixture.whenStable();
  return [...(harness.fixture.nativeElement as HTMLElement).querySelectorAll('.cards h2')].map(({ textContent }) => textContent?.trim().slice(0, 6) ?? '');
}

describe('the villages of a commune', () => {
  it('puts what waits for the commune first, each part in its own order', async () => {
    expect(await shown('commune')).toEqual(['Thôn 2', 'Thôn 4', 'Thôn 1', 'Thôn 3']);
  });

  it('keeps the order of names for everybody else', async () => {
    expect(await shown('leader')).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 3', 'Thôn 4']);
  });
});
