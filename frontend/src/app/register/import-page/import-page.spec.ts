import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person } from '../../../testing/fixtures';
import { SessionStore } from '../../shared/auth/session-store';

const clean = { rows: 2, added: 1, known: 1, columns: [{ label: 'Tên thôn', heading: 'thôn' }, { label: 'Loại', heading: null }], lines: [{ line: 2, communeLabel: 'Xã Phủ Thông', label: 'Thôn Nà Lùng', known: false }, { line: 3, communeLabel: 'Xã Phủ Thông', label: 'Bản Cám', known: true }], conflicts: [] };

async function open(answer: object): Promise<{ api: FakeApi; element: HTMLElement; settle: () => Promise<void> }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person('commune'));
  api.on('POST /register/import/check', answer);
  api.on('POST /register/import', answer);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/register/import');
  const element = harness.fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 40));
    harness.detectChanges();
  };
  await settle();
  return { api, element, settle };
}

async function fill(element: HTMLElement, settle: () => Promise<void>): Promise<void> {
  for (const [id, value, event] of [['number', '15/NQ-HĐND', 'input'], ['issuer', 'HĐND xã', 'input'], ['issuedOn', '10/01/2026', 'change'], ['effectiveOn', '15/01/2026', 'change']] as const) {
    const box = element.querySelector<HTMLInputElement>(`#${id}`);
    if (box === null) throw new Error(`no ${id}`);
    box.value = value;
    box.dispatchEvent(new Event(event));
  }
  const picker = element.querySelector<HTMLInputElement>('#paper-file');
  Object.defineProperty(picker, 'files', { value: [new File(['thôn\nThôn Nà Lùng'], 'thon.csv')] });
  picker?.dispatchEvent(new Event('change'));
  // The browser reads the file in its own time.
  for (let turn = 0; turn < 4; turn += 1) await settle();
}

const button = (root: ParentNode, words: string): HTMLButtonElement | undefined => [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
const submit = (element: HTMLElement): boolean | undefined => element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));

describe('villages from a file', () => {
  it('sends nothing without a paper and a file, and says what is missing', async () => {
    const { api, element, settle } = await open(clean);
    submit(element);
    await settle();
    expect(api.sent.filter(({ method, path }) => method === 'POST' && path.startsWith('/register'))).toEqual([]);
    expect(element.textContent).toContain('Chọn tệp Excel hoặc CSV');
  });

  it('shows each line as it was understood and writes only when told to', async () => {
    const { api, element, settle } = await open(clean);
    await fill(element, settle);
    submit(element);
    await settle();
    expect(api.calls('POST', '/register/import/check')).toMatchObject([{ file: btoa(String.fromCharCode(...new TextEncoder().encode('thôn\nThôn Nà Lùng'))), number: '15/NQ-HĐND', effectiveOn: '2026-01-15' }]);
    expect(api.calls('POST', '/register/import')).toHaveLength(0);
    expect([...element.querySelectorAll('tbody tr')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual(['2Thôn Nà Lùng – Xã Phủ Thôngghi thêm', '3Bản Cám – Xã Phủ Thôngđã có']);
    expect(element.textContent).toContain('không có trong tệp');
    button(element, 'Ghi 1 thôn vào sổ')?.click();
    await settle();
    expect(api.calls('POST', '/register/import')).toHaveLength(1);
    expect(button(element, 'Ghi 1 thôn vào sổ')).toBeUndefined();
  });

  it('cannot be written while a line conflicts', async () => {
    const { element, settle } = await open({ ...clean, conflicts: [{ line: 4, sentence: 'chưa ghi tên thôn' }] });
    await fill(element, settle);
    submit(element);
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Dòng 4: chưa ghi tên thôn');
    expect(button(element, 'vào sổ')).toBeUndefined();
  });
});
