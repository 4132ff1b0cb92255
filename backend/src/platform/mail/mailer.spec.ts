import { readConfig } from '../config';
import { catchLetters, type Catcher } from './testing/catch-letters';
import { Mailer } from './mailer';

const letter = { id: 'digest-1', to: 'xa@example.gov.vn', subject: 'Việc đang chờ', text: 'Kính gửi chị Lan', html: '<p>Kính gửi chị Lan</p>' };
const mailerAt = (smtpUrl: string) => new Mailer(readConfig({ SMTP_URL: smtpUrl, MAIL_FROM: 'huonguoc@example.gov.vn', PUBLIC_URL: 'https://huonguoc.example.vn' }, 'cli'));

describe('letters out', () => {
  let catcher: Catcher;
  let mailer: Mailer;
  beforeAll(async () => {
    catcher = await catchLetters();
    mailer = mailerAt(catcher.url);
  });
  afterAll(async () => {
    mailer.onApplicationShutdown();
    await catcher.close();
  });

  it('are off without a server, and then refuse to pretend', async () => {
    const off = new Mailer(readConfig({}, 'cli'));
    expect([off.on, off.from]).toEqual([false, null]);
    await expect(off.send(letter)).rejects.toThrow(/no mail server/);
  });

  it('fail with the server’s own words and without its password', async () => {
    catcher.refuseNext('550 No such mailbox for topsecret');
    const open = mailerAt(catcher.url.replace('//', '//u:topsecret@'));
    await expect(open.send(letter)).rejects.toThrow(expect.objectContaining({ message: expect.not.stringContaining('topsecret') }));
    open.onApplicationShutdown();
  });

  it('arrive whole, in Vietnamese, under an id that stays the same for the same letter', async () => {
    await mailer.send(letter);
    await mailer.send(letter);
    const [first, second] = catcher.letters.slice(-2);
    expect(first).toMatchObject({ to: ['xa@example.gov.vn'], subject: 'Việc đang chờ' });
    expect([first?.messageId, second?.messageId]).toEqual(['<digest-1@huonguoc.example.vn>', '<digest-1@huonguoc.example.vn>']);
    expect(first?.body).toContain('Kính gửi chị Lan');
    expect(mailer.link('/work')).toBe('https://huonguoc.example.vn/work');
  });
});
