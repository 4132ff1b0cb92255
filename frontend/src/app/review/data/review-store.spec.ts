import { TestBed } from '@angular/core/testing';
import { documentText, findings, person, reviewDocument, uuid } from '../../../testing/fixtures';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { SessionStore } from '../../shared/auth/session-store';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { noteDrafts } from './note-drafts';
import { ReviewStore } from './review-store';

const [first] = findings;
const path = `/findings/${first?.id}/opinion`;

async function open(prepare: (api: FakeApi) => void = () => undefined): Promise<{ store: ReviewStore; api: FakeApi; toaster: Toaster }> {
  TestBed.configureTestingModule({ providers: [...provideApp(), ReviewStore] });
  const api = TestBed.inject(FakeApi);
  await signInAs(api, TestBed.inject(SessionStore), person('reviewer'));
  api.handle('PUT /findings/:id/opinion', ({ body, url }) => {
    const given = body as { kind: string; reason: number | null; note: string | null };
    return { body: { ...findings.find(({ id }) => url.includes(id)), opinion: { citation: null, confirmed: null, carriedOver: false, by: 'Người rà soát 1', byId: '01900000-0000-7000-8000-00000000000a', at: '2026-11-24T03:00:00.000Z', ...given } } };
  });
  api.handle('DELETE /findings/:id/opinion', ({ url }) => ({ body: findings.find(({ id }) => url.includes(id)) }));
  prepare(api);
  const store = TestBed.inject(ReviewStore);
  store.roundId.set(uuid(200));
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
  return { store, api, toaster: TestBed.inject(Toaster) };
}

describe('review store', () => {
  beforeEach(() => localStorage.clear());

  it('writes nothing without the lease', async () => {
    const { store, api } = await open((fake) => fake.on('GET /rounds/:id/review', reviewDocument({ lease: null })));
    expect(store.editable()).toBe(false);
    expect(await store.give(findings[0]!, { kind: 'A' })).toBe(false);
    expect(api.calls('PUT', path)).toEqual([]);
  });

  it('keeps everything readable and ends the writing when the lease is lost', async () => {
    const { store } = await open((fake) => fake.refuse('PUT /findings/:id/opinion', 'lease-lost', 409, 'Thời gian giữ hồ sơ đã hết.'));
    expect(await store.give(findings[0]!, { kind: 'A' })).toBe(false);
    expect(store.problem()?.title).toBe('Thời gian giữ hồ sơ đã hết.');
    expect(store.editable()).toBe(false);
    expect(store.document()?.text).toBe(documentText);
  });

  it('records an opinion with the fence and says in words what was recorded', async () => {
    const { store, api, toaster } = await open();
    expect(await store.give(findings[0]!, { kind: 'A' })).toBe(true);
    expect(api.calls('PUT', path)).toEqual([{ fence: 7, reason: null, citation: null, note: null, kind: 'A' }]);
    expect(store.decided()).toBe(1);
    expect(toaster.toasts().at(-1)?.text).toBe('Đã ghi: Điều 8 khoản 3 – Phân biệt đối xử về giới, đối với nữ');
  });

  it('takes an opinion back by its undo', async () => {
    const { store, api, toaster } = await open();
    await store.give(findings[0]!, { kind: 'A' });
    toaster.toasts().at(-1)?.undo?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(api.sent.some(({ method, path: at, params }) => method === 'DELETE' && at === path && params === 'fence=7')).toBe(true);
    expect(store.decided()).toBe(0);
  });

  it('drops no opinion when keys come faster than answers, and keeps their order', async () => {
    const { store, api } = await open();
    await Promise.all([store.give(findings[0]!, { kind: 'A' }), store.give(findings[1]!, { kind: 'A' }), store.give(findings[0]!, { kind: 'B' })]);
    expect(api.sent.filter(({ method }) => method === 'PUT').map(({ body }) => (body as { kind: string }).kind)).toEqual(['A', 'A', 'B']);
    expect(store.decided()).toBe(2);
    expect(store.findings().find(({ id }) => id === findings[0]!.id)?.opinion?.kind).toBe('B');
  });

  it('keeps the order of two findings on the same words while opinions are written on them', async () => {
    const twins = [findings[0]!, { ...findings[0]!, id: uuid(399) }, findings[1]!];
    const { store } = await open((fake) => {
      fake.on('GET /rounds/:id/review', reviewDocument({ findings: twins }));
      fake.handle('PUT /findings/:id/opinion', ({ url, body }) => ({ body: { ...twins.find(({ id }) => url.includes(id)), opinion: { citation: null, confirmed: null, carriedOver: false, by: 'x', byId: '01900000-0000-7000-8000-00000000000a', at: '2026-11-24T03:00:00.000Z', ...(body as object) } } }));
    });
    const order = store.findings().map(({ id }) => id);
    for (const { id } of twins) await store.give(store.findings().find((one) => one.id === id)!, { kind: 'A' });
    expect(store.findings().map(({ id }) => id)).toEqual(order);
  });

  it('undoes nothing after ten seconds', async () => {
    const { store, api } = await open();
    await store.give(findings[0]!, { kind: 'A' });
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_001);
    await store.undo();
    jest.restoreAllMocks();
    expect(api.sent.some(({ method }) => method === 'DELETE')).toBe(false);
  });

  it('sends a note begun before the opinion along with it, and then forgets the draft', async () => {
    const { store, api } = await open();
    noteDrafts.keep(findings[0]!.id, 'Đã hỏi trưởng thôn.');
    await store.give(findings[0]!, { kind: '0', reason: 2 });
    expect(api.calls('PUT', path)).toEqual([expect.objectContaining({ note: 'Đã hỏi trưởng thôn.' })]);
    expect(noteDrafts.read(findings[0]!.id)).toBe('');
  });

  it('keeps the draft of a note when the opinion could not be recorded', async () => {
    const { store } = await open((fake) => fake.refuse('PUT /findings/:id/opinion', 'lease-lost', 409));
    noteDrafts.keep(findings[0]!.id, 'Đã hỏi trưởng thôn.');
    await store.give(findings[0]!, { kind: 'A' });
    expect(noteDrafts.read(findings[0]!.id)).toBe('Đã hỏi trưởng thôn.');
  });

  it('walks findings in the order of the text and jumps to the next undecided one, round the end', async () => {
    const { store } = await open();
    expect(store.findings().map(({ start }) => start)).toEqual([...store.findings().map(({ start }) => start)].sort((a, b) => a - b));
    store.moveFinding(1);
    expect(store.position()).toBe(1);
    await store.give(store.current()!, { kind: 'A' });
    store.moveFinding(1);
    store.moveFinding(1);
    expect(store.position()).toBe(3);
    expect(store.moveToOpen()).toBe(true);
    expect(store.position()).toBe(0);
  });

  it('jumps to an A without its recommendation once every finding has an opinion', async () => {
    const { store } = await open((fake) => fake.handle('PUT /findings/:id/recommendation', ({ url, body }) => ({ body: { ...store.findings().find(({ id }) => url.includes(id)), recommendation: { answer: null, ...(body as object) } } })));
    for (const [index, one] of store.findings().entries()) await store.give(one, { kind: index === 1 ? 'A' : 'E' });
    store.moveFinding(1);
    store.moveFinding(1);
    expect(store.moveToOpen()).toBe(true);
    expect(store.position()).toBe(1);
    await store.recommend(store.current()!.id, { proposed: 'sửa', reason: 'vì' });
    expect(store.moveToOpen()).toBe(false);
  });
});
