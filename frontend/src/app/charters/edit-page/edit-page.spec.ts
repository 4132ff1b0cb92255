import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, fill, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person, uuid } from '../../../testing/fixtures';
import { ledger } from '../../../testing/ledger-fixtures';
import { SessionStore } from '../../shared/auth/session-store';

async function open(entries: typeof ledger.entries): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person('commune'));
  fill(api, person('commune'));
  api.on('GET /charters/:id/ledger', { ...ledger, entries });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(`/charters/${uuid(100)}/edit`);
  await new Promise((resolve) => setTimeout(resolve));
  harness.detectChanges();
  return harness.routeNativeElement as HTMLElement;
}

describe('correcting what was registered', () => {
  it('never offers the day a charter ends: only a paper in the ledger says it', async () => {
    const page = await open([]);
    expect(page.querySelector('#recognitionNumber')).not.toBeNull();
    expect(page.textContent).not.toContain('Hết hiệu lực');
  });

  it('leaves every date to the ledger once it has an entry, and says where', async () => {
    const page = await open(ledger.entries);
    expect([page.querySelector('#title') === null, page.querySelector('#recognitionNumber')]).toEqual([false, null]);
    expect(Array.from(page.querySelectorAll('a')).map((link) => link.getAttribute('href'))).toContain(`/ledger/${uuid(100)}`);
  });
});
