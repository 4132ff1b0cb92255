import { TestBed } from '@angular/core/testing';
import { FakeApi, provideApp, signInAs } from '../../../testing/data/fake-api';
import { person, session } from '../../../testing/fixtures';
import { SessionStore } from './session-store';

async function start(): Promise<{ api: FakeApi; store: SessionStore }> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const api = TestBed.inject(FakeApi);
  const store = TestBed.inject(SessionStore);
  await signInAs(api, store, null);
  return { api, store };
}

describe('session', () => {
  it('leaves nobody signed in after wrong credentials', async () => {
    const { api, store } = await start();
    api.refuse('POST /session', 'wrong-credentials', 401);
    await expect(store.signIn({ email: 'a@b.vn', password: 'x' })).rejects.toBeTruthy();
    expect(store.me()).toBeNull();
  });

  it('says why it could not be asked for, and is well again afterwards', async () => {
    const { api, store } = await start();
    api.refuse('GET /session', 'not-ready', 503, 'Hệ thống đang khởi động.');
    await store.load();
    expect(store.unreachable()?.title).toBe('Hệ thống đang khởi động.');
    await signInAs(api, store, person('leader'));
    expect(store.unreachable()).toBeNull();
    expect(store.me()?.role).toBe('leader');
  });

  it('sends passwords in NFC, so that one typed on another keyboard is the same', async () => {
    const { api, store } = await start();
    api.on('POST /session', session(person('commune')));
    await store.signIn({ email: ' a@b.vn ', password: 'mật khẩu'.normalize('NFD') });
    expect(api.calls('POST', '/session')).toEqual([{ email: 'a@b.vn', password: 'mật khẩu'.normalize('NFC') }]);
    expect(store.me()?.role).toBe('commune');
  });
});
