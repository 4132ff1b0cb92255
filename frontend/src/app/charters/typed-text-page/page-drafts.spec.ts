import { TestBed } from '@angular/core/testing';
import { FakeApi, provideApp } from '../../../testing/data/fake-api';
import { uuid } from '../../../testing/fixtures';
import { PageDrafts } from './page-drafts';

describe('drafts of typed pages', () => {
  afterEach(() => localStorage.clear());

  it('sends again what the server did not take, and keeps it in the browser until it has', async () => {
    TestBed.configureTestingModule({ providers: [...provideApp(), PageDrafts] });
    const [api, drafts] = [TestBed.inject(FakeApi), TestBed.inject(PageDrafts)];
    drafts.begin(uuid(101), []);
    api.refuse('PUT /rounds/:id/typing/:page', 'internal', 500, 'Lỗi máy chủ.');
    drafts.type(1, 'Điều 1. Họp thôn');
    expect(await drafts.saveWaiting()).toBe(false);
    expect([drafts.stateOf(1), localStorage.length]).toEqual(['here-only', 1]);
    api.on('PUT /rounds/:id/typing/:page', { savedAt: '2026-11-24T02:30:00.000Z' });
    expect(await drafts.saveWaiting()).toBe(true);
    expect([drafts.stateOf(1), localStorage.length]).toEqual(['saved', 0]);
    expect(api.calls('PUT', `/rounds/${uuid(101)}/typing/1`)).toHaveLength(2);
  });
});
