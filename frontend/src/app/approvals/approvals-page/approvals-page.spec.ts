import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person, uuid } from '../../../testing/fixtures';
import { SessionStore } from '../../shared/auth/session-store';

async function open(): Promise<{ api: FakeApi; element: HTMLElement; settle: () => Promise<void> }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person('leader'));
  api.on('POST /approvals', { items: [{ roundId: uuid(201), ok: true, sentence: null }, { roundId: uuid(202), ok: false, sentence: 'Người đã tham gia vào lần nộp này không được duyệt kết quả của lần nộp đó.' }] });
  api.on('GET /charters/:id/clocks', { receivedOn: '2026-11-24', paths: [], clocks: [{ clock: 'suspension', label: 'Trả lời không có cơ sở hoặc quyết định tạm ngừng', owner: 'committee', article: 'Nghị định 61/2023 Điều 12 khoản 2', startedOn: '2026-11-24', endedOn: null, dueOn: '2026-11-27', kind: 'at-latest', status: 'on-time', left: 3, unit: 'working-days', provisional: false }] });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/approvals');
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  await settle();
  return { api, element: harness.fixture.nativeElement as HTMLElement, settle };
}

const button = (root: ParentNode, words: string): HTMLButtonElement | undefined => [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));

describe('approvals', () => {
  it('approves nothing before the leader has said yes to the list', async () => {
    const { api, element, settle } = await open();
    button(element, 'Duyệt 2 kết quả')?.click();
    await settle();
    expect(api.calls('POST', '/approvals')).toEqual([]);
    button(document.querySelector('app-reason-dialog') ?? document, 'Hủy')?.click();
    await settle();
    expect(api.calls('POST', '/approvals')).toEqual([]);
  });

  it('says before a not-clean result is approved whose legal clocks it starts, and of a clean one nothing', async () => {
    const { api, element } = await open();
    const notClean = [...element.querySelectorAll('.exception')].find(({ textContent }) => textContent?.includes('thôn số 3'));
    expect(notClean?.textContent).toContain('Trả lời không có cơ sở hoặc quyết định tạm ngừng: Ủy ban nhân dân cấp xã, hạn 27/11/2026');
    expect(notClean?.textContent).toContain('Nghị định 61/2023 Điều 12 khoản 2');
    expect(element.querySelectorAll('app-clock-preview')).toHaveLength(1);
    expect(api.sent.filter(({ path }) => path.endsWith('/clocks'))).toHaveLength(1);
  });

  it('closes the approval of an exception whose need is unmet, in words', async () => {
    const { element } = await open();
    const exception = [...element.querySelectorAll('.exception')].find(({ textContent }) => textContent?.includes('thôn số 5'));
    expect(exception && button(exception, 'Duyệt kết quả')?.disabled).toBe(true);
    expect(exception?.textContent).toContain('Còn ý kiến theo lý do 7 chưa được người thứ hai xác nhận.');
  });

  it('approves the list without what was taken out of it, and shows each refusal at its line', async () => {
    const { api, element, settle } = await open();
    button(element, 'Duyệt 2 kết quả')?.click();
    await settle();
    document.querySelector<HTMLFormElement>('app-reason-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    await settle();
    expect(api.calls('POST', '/approvals')).toEqual([{ roundIds: [uuid(201), uuid(202)] }]);
    expect(element.textContent).toContain('Người đã tham gia vào lần nộp này không được duyệt');
  });
});
