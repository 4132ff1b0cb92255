import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Finding } from '@huong-uoc/contracts';
import { doubts, noDoubts } from '../../../testing/doubt-fixtures';
import { findings, person, reviewDocument, round, uuid } from '../../../testing/fixtures';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { SessionStore } from '../../shared/auth/session-store';
import { LeaseKeeper } from '../data/lease-keeper';

type Given = { kind?: string; reason?: number | null; citation?: string | null; proposed?: string };

/** A server that remembers opinions and recommendations, so that the desk can be worked to its end. */
function serve(api: FakeApi, held: readonly Finding[]): void {
  api.on('GET /rounds/:id/review', reviewDocument({ findings: [...held] }));
  const state = new Map(held.map((one) => [one.id, one]));
  const change = (url: string, over: object): { body: unknown } => {
    const id = findings.find((one) => url.includes(one.id))?.id ?? '';
    const after = { ...state.get(id)!, ...over };
    state.set(id, after);
    return { body: after };
  };
  api.handle('PUT /findings/:id/opinion', ({ url, body }) => change(url, { opinion: { by: 'Người rà soát 1', byId: '01900000-0000-7000-8000-00000000000a', at: '2026-11-24T03:00:00.000Z', confirmed: null, carriedOver: false, citation: null, note: null, commits: null, ...(body as Given) } }));
  api.handle('PUT /findings/:id/recommendation', ({ url, body }) => change(url, { recommendation: { answer: null, ...(body as Given) } }));
  api.on('POST /rounds/:id/shown', null, 204);
  api.on('POST /rounds/:id/actions', round({ state: 'submitted' }));
}

async function openDesk(held: readonly Finding[] = findings, pages: unknown = { pages: [], lines: [] }, prepare: (api: FakeApi) => void = () => undefined): Promise<{ api: FakeApi; press: (key: string, over?: KeyboardEventInit) => Promise<void>; text: () => string; element: HTMLElement; keeper: LeaseKeeper }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person('reviewer'));
  serve(api, held);
  api.on('GET /rounds/:id/pages', pages);
  api.on('GET /rounds/:id/doubts', noDoubts);
  prepare(api);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(`/review/${uuid(200)}`);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  await settle();
  const press = async (key: string, over: KeyboardEventInit = {}): Promise<void> => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...over }));
    await settle();
  };
  const element = harness.fixture.nativeElement as HTMLElement;
  const keeper = harness.fixture.debugElement.query(By.css('app-review-page')).injector.get(LeaseKeeper);
  return { api, press, element, keeper, text: () => (element.textContent ?? '').replace(/\s+/g, ' ') };
}

describe('review desk', () => {
  beforeEach(() => localStorage.clear());

  it('does nothing while somebody types in a field', async () => {
    const { api, press, element } = await openDesk();
    await press('m');
    (element.querySelector('#opinion-note') as HTMLTextAreaElement).focus();
    await press('d');
    expect(api.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('never gives an opinion to the finding before, however quickly the keys follow each other', async () => {
    const { api, press } = await openDesk();
    await Promise.all([press('j'), press('d')]);
    expect(api.sent.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([`/findings/${findings[1]?.id}/opinion`]);
  });

  it('does nothing once single keys are switched off', async () => {
    localStorage.setItem('review-keys', JSON.stringify({ on: false }));
    const { api, press } = await openDesk();
    await press('d');
    expect(api.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('closes both results until every finding has its opinion, and says why in words', async () => {
    const { text, element } = await openDesk();
    expect(text()).toContain('Còn nội dung cần xem xét chưa có ý kiến rà soát.');
    expect([...element.querySelectorAll('app-submit-bar .result .btn')].map((button) => button.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
  });

  it('is worked to its end by keyboard alone: yes, no with a reason, a citation, a recommendation', async () => {
    const { api, press, text, element } = await openDesk();
    await press('d');
    await press('Enter');
    await press('x');
    await press('4');
    const proof = element.querySelector('#proof') as HTMLInputElement;
    expect(document.activeElement).toBe(proof);
    proof.value = 'Điều 59 Luật Hôn nhân và gia đình';
    proof.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Tab');
    proof.form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await press('Tab');
    (document.activeElement as HTMLElement | null)?.blur();
    await press('Enter');
    await press('d');
    await press('Enter');
    await press('x');
    await press('2');
    const given = api.sent.filter(({ path }) => path.endsWith('/opinion')).map(({ body }) => body as Given);
    expect(given.map(({ kind, reason, citation }) => [kind, reason, citation])).toEqual([['A', null, null], ['0', 4, 'Điều 59 Luật Hôn nhân và gia đình'], ['E', null, null], ['0', 2, null]]);
    expect(text()).toContain('4/4 đã xử lý');
    expect(text()).toContain('Mỗi nội dung phân biệt đối xử về giới phải có kiến nghị sửa đổi, bổ sung.');
  });

  it('opens "not clean" once the recommendation is written, and submits it with the fence', async () => {
    const all = findings.map((one, index) => ({ ...one, opinion: { kind: index === 0 ? ('A' as const) : ('E' as const), reason: null, citation: null, note: null, commits: null, by: 'Người rà soát 1', byId: '01900000-0000-7000-8000-00000000000a', at: '2026-11-24T03:00:00.000Z', confirmed: null, carriedOver: false } }));
    const { api, press, element } = await openDesk(all);
    await press('e');
    const form = (element.querySelector('#proposed') as HTMLTextAreaElement).form;
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    (document.activeElement as HTMLElement | null)?.blur();
    await press('Escape');
    const submit = [...element.querySelectorAll<HTMLButtonElement>('app-submit-bar .result .btn')].find(({ textContent }) => textContent?.includes('kiến nghị'));
    expect(submit?.getAttribute('aria-disabled')).toBe('false');
    submit?.click();
    await press('Tab');
    document.querySelector<HTMLFormElement>('app-reason-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await press('Tab');
    expect(api.calls('POST', `/rounds/${uuid(200)}/actions`)).toEqual([{ action: 'submit-not-clean', fence: 7 }]);
    expect(TestBed.inject(Router).url).toBe('/queue');
  });

  it('tells what was read before it submits, not two seconds later', async () => {
    const { api, press, element, keeper } = await openDesk([]);
    const clauses = reviewDocument().clauses.map(({ index }) => index);
    clauses.forEach((clause) => keeper.saw(clause));
    await press('Tab');
    [...element.querySelectorAll<HTMLButtonElement>('app-submit-bar .result .btn')].find(({ textContent }) => textContent?.includes('không phát hiện'))?.click();
    await press('Tab');
    document.querySelector<HTMLFormElement>('app-reason-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await press('Tab');
    expect(api.sent.filter(({ method }) => method === 'POST').map(({ path, body }) => [path.split('/').pop(), (body as { clauses?: number[] }).clauses?.length])).toEqual([['shown', clauses.length - reviewDocument().shown.length], ['actions', undefined]]);
  });

  it.each([[uuid(77), true], [person('reviewer').id, false]])('offers to confirm another person’s reason 7, also of one with the same name (%s), never one’s own', async (byId, offered) => {
    const opinion = { kind: '0' as const, reason: 7 as const, citation: null, commits: null, note: 'tập quán cũ đã bỏ', by: person('reviewer').displayName, byId, at: '2026-11-24T03:00:00.000Z', confirmed: false, carriedOver: false };
    const { text } = await openDesk([{ ...(findings[0] as Finding), opinion }]);
    expect(text()).toContain(person('reviewer').displayName);
    expect(text().includes('Xác nhận ý kiến')).toBe(offered);
  });

  it('proposes what approved results said of the same words, and records it only when asked, under the reviewer’s own name', async () => {
    const first = findings[0] as Finding;
    const said = { ruleId: first.rule?.id ?? null, quote: first.quote.toLowerCase(), severity: first.severity, direction: first.direction, kind: 'A', reason: null, citation: null, commits: null, rounds: 9 };
    const { api, press, element, text } = await openDesk(findings, undefined, (fake) => fake.on('GET /rounds/:id/same', { precedents: [said], items: [], total: 9 }));
    expect(text()).toMatch(/Điều khoản cùng câu chữ đã được duyệt.*: 9 văn bản/);
    expect(api.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
    [...element.querySelectorAll<HTMLButtonElement>('app-family-proposal .btn')].at(0)?.click();
    await press('Tab');
    expect(api.calls('PUT', `/findings/${first.id}/opinion`)).toEqual([expect.objectContaining({ fence: 7, kind: 'A', reason: null })]);
    expect(element.querySelector('app-family-proposal')).toBeNull();
  });

  it('puts a round back for a day with its reason, never without both', async () => {
    const { api, press, element } = await openDesk();
    api.on('POST /rounds/:id/set-aside', null, 204);
    [...element.querySelectorAll<HTMLButtonElement>('app-review-header .btn')].find(({ textContent }) => textContent?.includes('Để sau'))?.click();
    await press('Tab');
    const form = document.querySelector<HTMLFormElement>('app-set-aside-dialog form')!;
    const fill = (id: string, value: string, event: string) => {
      const field = form.querySelector<HTMLInputElement>(`#${id}`)!;
      field.value = value;
      field.dispatchEvent(new Event(event, { bubbles: true }));
    };
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await press('Tab');
    expect([form.querySelectorAll('.field-error').length, api.calls('POST', `/rounds/${uuid(200)}/set-aside`)]).toEqual([2, []]);
    fill('set-aside-until', '31/12/2099', 'change');
    fill('set-aside-reason', ' Chờ biên bản họp thôn ', 'input');
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await press('Tab');
    expect(api.calls('POST', `/rounds/${uuid(200)}/set-aside`)).toEqual([{ fence: 7, until: '2099-12-31', reason: 'Chờ biên bản họp thôn' }]);
    expect(TestBed.inject(Router).url).toBe('/queue');
  });

  it('keeps to the text when the paper has no boxes', async () => {
    const { element } = await openDesk();
    expect(element.textContent).not.toContain('Xem ảnh bản gốc');
  });

  it('draws every finding on its page, and goes to the one that is clicked there', async () => {
    const second = findings[1] as Finding;
    const lines = findings.map(({ start, end }, index) => ({ page: 1, start, end, left: 0.1, top: 0.1 + index / 10, width: 0.8, height: 0.02 }));
    const { press, element, text } = await openDesk(findings, { pages: [{ number: 1, source: 'text', confidence: null, width: 595, height: 842 }], lines });
    await press('v');
    const boxes = [...element.querySelectorAll<HTMLButtonElement>('app-page-images .box')];
    expect(boxes).toHaveLength(findings.length);
    expect(element.querySelector('app-page-images img')?.getAttribute('src')).toBe(`/api/rounds/${uuid(200)}/pages/1?width=960`);
    boxes[1]?.click();
    await press('Tab');
    expect(element.querySelectorAll('app-page-images .box.active')).toHaveLength(1);
    expect(element.querySelector('app-finding-card h3')?.textContent).toContain(second.address);
    expect(text()).toContain('Bản gốc (ảnh)');
  });

  it('asks for the layout of a Word file only when somebody wants it, and draws nothing of it that runs', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { api, press, element, text } = await openDesk();
    api.on('GET /rounds/:id/preview', '<h3>QUY ƯỚC</h3><p onclick="alert(1)">Họp thôn<script>alert(1)</script></p>');
    expect(api.calls('GET', `/rounds/${uuid(200)}/preview`)).toHaveLength(0);
    await press('v');
    await press('v');
    expect(element.querySelector('.word-layout')?.innerHTML).toBe('<h3>QUY ƯỚC</h3><p>Họp thôn</p>');
    await press('v');
    await press('v');
    await press('v');
    expect(api.calls('GET', `/rounds/${uuid(200)}/preview`)).toHaveLength(1);
    expect(text()).toContain('Trình bày trong tệp Word');
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('sanitizing HTML stripped'));
    warned.mockRestore();
  });

  it('says what to do when a Word file cannot be laid out', async () => {
    const { api, press, text } = await openDesk();
    api.refuse('GET /rounds/:id/preview', 'not-found', 404, 'Không tìm thấy.');
    await press('v');
    await press('v');
    expect(text()).toContain('Tải lại');
  });

  it('shows the last round beside this one, clause by clause', async () => {
    const { press, text } = await openDesk();
    await press('v');
    expect(text()).toMatch(/vẫn còn ?Điều 12 khoản 2/);
    expect(text()).toMatch(/đã sửa ?Điều 20/);
  });

  it('says on the page that the result does not replace the decision of the commune', async () => {
    const { text } = await openDesk();
    expect(text()).toContain('Kết quả rà soát không thay quyết định của Ủy ban nhân dân cấp xã.');
  });

  it('asks about a doubtful word before its alarm is shown, takes the answer by one key with the fence, and opens no result meanwhile', async () => {
    const [question] = doubts.questions;
    const hinging = findings[0]!;
    const { api, press, text } = await openDesk(findings, { pages: [], lines: [] }, (prepared) => {
      prepared.on('GET /rounds/:id/doubts', { ...doubts, questions: [{ ...question, findings: [hinging.id] }] });
      prepared.on('POST /rounds/:id/doubts/:doubt/answer', { ...noDoubts, pending: 1 });
    });
    expect(text()).toContain('Trên giấy là chữ nào?');
    expect(text()).toContain(`0/${findings.length - 1} đã xử lý`);
    expect(text()).toContain('Còn chữ nghi đọc sai làm thay đổi nghĩa');
    await press('2');
    expect(api.sent.filter(({ method, path }) => method === 'POST' && path.includes('/doubts/')).map(({ body }) => body)).toEqual([{ word: 'không', fence: reviewDocument().lease?.fence }]);
    expect(text()).not.toContain('Trên giấy là chữ nào?');
  });
});
