import { Problem } from '../platform/http';
import { fits, hashPassword, oneTimePassword, refuseWeak } from './passwords';

describe('passwords', () => {
  it.each(['ngắn quá', 'matkhau12345', 'Mật Khẩu 123', 'aaaaaaaaaaaaaaaa', 'Password2026!', 'nguyenvanan1', 'abababababab'])('refuses %j as easy to guess', (password) => {
    expect(() => refuseWeak(password, 'nguyenvanan@example.gov.vn')).toThrow(Problem);
  });

  it('accepts a sentence of one’s own, accents and all', () => {
    expect(() => refuseWeak('con trâu là đầu cơ nghiệp', 'an@example.gov.vn')).not.toThrow();
  });

  it('never fits where there is no account, whatever is typed', async () => {
    expect(await fits(undefined, 'no account has this password')).toBe(false);
  });

  it('fits the same words typed composed or decomposed, and no others', async () => {
    const stored = await hashPassword('mật khẩu của tôi'.normalize('NFD'));
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await fits(stored, 'mật khẩu của tôi'.normalize('NFC'))).toBe(true);
    expect(await fits(stored, 'mat khau cua toi')).toBe(false);
  });

  it('makes one-time passwords that pass the rule and do not repeat', () => {
    const made = Array.from({ length: 200 }, oneTimePassword);
    expect(new Set(made).size).toBe(200);
    for (const password of made) expect(() => refuseWeak(password, 'x@y.vn')).not.toThrow();
  });
});
