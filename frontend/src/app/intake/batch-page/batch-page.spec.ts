import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { SessionStore } from '../../shared/auth/session-store';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person, uuid } from '../../../testing/fixtures';
import { batch, line, lines } from '../../../testing/intake-fixtures';

async function open(answers: (api: FakeApi) => void = () => undefined): Promise<{ api: FakeApi; page: HTMLElement; harness: RouterTestingHarness }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const me = person('commune');
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), me);
  answers(api);
  const harness = await RouterTestingHarness.create(`/batches/${uuid(960)}`);
  await harness.fixture.whenStable();
  return { api, page: harness.routeNativeElement as HTMLElement, harness };
}

const button = (page: HTMLElement, words: string): HTMLButtonElement => {
  const found = [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
  if (!found) throw new Error(`no button “${words}”`);
  return found;
};

describe('a batch on the screen', () => {
  it('asks for lines again when one was decided meanwhile, and says so', async () => {
    const { api, page, harness } = await open((server) => server.refuse('PATCH /batch-files/:id', 'changed-meanwhile', 409, 'Dòng này vừa thay đổi.'));
    const before = api.sent.filter(({ path }) => path.endsWith('/files')).length;
    button(page, 'Nhận:').click();
    await harness.fixture.whenStable();
    expect(page.textContent).toContain('Dòng này vừa thay đổi.');
    expect(api.sent.filter(({ path }) => path.endsWith('/files')).length).toBeGreaterThan(before);
  });

  it('accepts a proposed policy by name where one was asked for, and sends nothing else that was not touched', async () => {
    const twin = line({ unmet: { policy: 'Tệp trùng với bản khác: chọn cách xử lý.' }, duplicates: [{ kind: 'same-text', fileId: uuid(970), roundId: null, charterId: null, label: 'Dòng 2', similarity: 1 }] });
    const { api, page, harness } = await open((server) => {
      server.on('GET /batches/:id/files', { ...lines, items: [twin] });
      server.on('PATCH /batch-files/:id', { ...twin, decision: 'accepted', unmet: {} });
    });
    button(page, 'Xem, sửa').click();
    await harness.fixture.whenStable();
    button(page, 'Nhận, sang dòng tiếp').click();
    await harness.fixture.whenStable();
    expect(api.calls('PATCH', `/batch-files/${twin.id}`)).toEqual([{ version: 3, values: { policy: 'new-charter' }, decision: 'accepted' }]);
    expect(page.textContent).toContain('Sẽ nhận');
  });

  it('lets the last line be taken back after skipping it closed the batch', async () => {
    const skipped = line({ decision: 'skipped' });
    const { api, page, harness } = await open((server) => {
      server.on('GET /batches/:id', { ...batch, state: 'closed' });
      server.on('GET /batches/:id/files', { ...lines, items: [skipped] });
      server.on('PATCH /batch-files/:id', { ...skipped, decision: 'undecided' });
    });
    button(page, 'Xem lại').click();
    await harness.fixture.whenStable();
    expect(api.calls('PATCH', `/batch-files/${skipped.id}`)).toEqual([{ version: 3, decision: 'undecided' }]);
  });

  it('goes from an accepted line to the next that waits for a word', async () => {
    const [first, second] = [line(), line({ id: uuid(963), number: 2, fileName: 'Khuổi Chắp.pdf' })];
    const { page, harness } = await open((server) => {
      server.on('GET /batches/:id/files', { ...lines, items: [first, second] });
      server.on('PATCH /batch-files/:id', { ...first, decision: 'accepted' });
    });
    button(page, 'Xem, sửa').click();
    await harness.fixture.whenStable();
    button(page, 'Nhận, sang dòng tiếp').click();
    await harness.fixture.whenStable();
    expect(page.querySelector('app-row-editor')?.closest('article')?.getAttribute('aria-label')).toBe('Khuổi Chắp.pdf');
  });
});
