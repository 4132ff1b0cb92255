import { readConfig } from './config';
import { StartupFailure } from './startup-failure';

describe('readConfig', () => {
  it('refuses a port that is not a port, naming the variable', () => {
    expect(() => readConfig({ PORT: '70000' }, 'api')).toThrow(/PORT="70000"/);
  });

  it('never repeats an address, which may hold a password', () => {
    expect.assertions(2);
    try {
      readConfig({ DATABASE_URL: 'mysql://u:topsecret@h/d' }, 'api');
    } catch (failure) {
      expect(failure).toBeInstanceOf(StartupFailure);
      expect(String(failure)).not.toContain('topsecret');
    }
  });

  it('refuses demo data in production unless asked for by name, then with random passwords', () => {
    expect(() => readConfig({ NODE_ENV: 'production', DEMO: 'full' }, 'all-in-one')).toThrow(/DEMO_IN_PRODUCTION/);
    const asked = readConfig({ NODE_ENV: 'production', DEMO: 'small', DEMO_IN_PRODUCTION: 'yes-i-know' }, 'all-in-one');
    expect([asked.demo, asked.demoPasswords]).toEqual(['small', 'random']);
  });

  it('refuses an owner address without the server role’s own', () => {
    expect(() => readConfig({ DATABASE_OWNER_URL: 'postgres://o@h/d' }, 'api')).toThrow(/DATABASE_URL/);
  });

  it('starts production empty, development with the full demo, and other doors without', () => {
    expect(readConfig({ NODE_ENV: 'production' }, 'all-in-one').demo).toBe('off');
    expect(readConfig({}, 'all-in-one').demo).toBe('full');
    expect(readConfig({ DEMO: 'full' }, 'api').demo).toBe('off');
  });

  it('refuses a mail server without a sender and an address for the links, and never repeats its password', () => {
    expect(() => readConfig({ SMTP_URL: 'smtp://u:topsecret@h', MAIL_FROM: 'a@b.vn' }, 'api')).toThrow(/PUBLIC_URL/);
    expect(() => readConfig({ SMTP_URL: 'http://u:topsecret@h' }, 'api')).toThrow(/^(?!.*topsecret).*SMTP_URL/);
    expect(readConfig({ MAIL_FROM: 'a@b.vn', PUBLIC_URL: 'https://h.vn' }, 'api').mail).toBeUndefined();
    expect(readConfig({ SMTP_URL: 'smtp://h:25', MAIL_FROM: 'a@b.vn', PUBLIC_URL: 'https://h.vn/' }, 'api').mail).toEqual({ smtpUrl: 'smtp://h:25', from: 'a@b.vn', publicUrl: 'https://h.vn' });
  });

  it('treats a blank variable as unset', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }, 'api')).toMatchObject({ port: 3000, databaseUrl: undefined });
  });
});
