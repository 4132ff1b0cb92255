import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../platform/http';

/** OWASP's argon2id floor; the library's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on two keyboards differs in code points: "ậ" may be one, two or three. NFC makes it one. */
const canonical = (password: string) => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(canonical(password), cost);

/** Whether the password fits. Without an account the same work is done in vain, so that time tells nothing about who exists. */
export async function fits(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await vain()), canonical(password));
  return right && passwordHash !== undefined;
}

let vainHash: Promise<string> | undefined;
const vain = () => (vainHash ??= hashPassword('no account has this password'));

/** Stems of what people type when made to type twelve characters. */
const easy = ['matkhau', 'password', 'passw0rd', '123456', 'abcdef', 'abc123', 'qwerty', 'asdfgh', 'huonguoc', 'quyuoc', 'binhdanggioi', 'vietnam', 'backan', 'thainguyen', 'admin', 'iloveyou', 'congchuc', 'uyban', 'letmein', 'welcome'];

/** Refuses `password-too-weak`: under 12 characters, few different ones, or an easy stem with a little around it. */
export function refuseWeak(password: string, email: string): void {
  const characters = [...canonical(password)];
  const plain = plainLetters(password);
  const stems = [...easy, plainLetters(email.split('@')[0] ?? '')].filter((stem) => stem.length >= 4);
  const guessable = stems.some((stem) => plain.split(stem).join('').length < 6 && plain.includes(stem));
  if (characters.length < 12 || characters.length > 200 || new Set(characters).size < 5 || guessable) throw new Problem('password-too-weak');
}

const plainLetters = (text: string) => text.normalize('NFD').toLowerCase().replace(/đ/g, 'd').replace(/[^a-z0-9]/g, '');

/** Letters and digits that are not mistaken for one another when read aloud or from paper. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen characters in four groups, about 79 bits; said once, changed at first sign-in. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => clear[randomInt(clear.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
