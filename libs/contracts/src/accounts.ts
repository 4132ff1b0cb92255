import { z } from 'zod';
import { accountRoles } from '@huong-uoc/workflow';
import { id, instant, line } from './primitives';

export const role = z.enum(accountRoles);

/** The signed-in person as the browser knows them. `unit` bounds everything they see (subtree, on a date). */
export const me = z.object({
  id,
  email: z.email(),
  displayName: z.string(),
  role,
  unit: z.object({ id, name: z.string() }),
  mustChangePassword: z.boolean(),
});
export type Me = z.infer<typeof me>;

/** GET /api/session: who is signed in, the CSRF token for writes, and demo accounts in demo mode only. */
export const session = z.object({
  me: me.nullable(),
  csrfToken: z.string(),
  demo: z
    .object({
      seeding: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
      accounts: z.array(z.object({ email: z.string(), password: z.string(), role, displayName: z.string() })),
    })
    .nullable(),
});
export type Session = z.infer<typeof session>;

/** POST /api/session */
export const signIn = z.object({ email: z.string().max(200), password: z.string().max(200) });
export type SignIn = z.infer<typeof signIn>;
/** POST /api/session/password */
export const changePassword = z.object({ current: z.string().max(200), next: z.string().max(200) });
export type ChangePassword = z.infer<typeof changePassword>;

/** One row of the administrator's list. */
export const account = z.object({
  id,
  email: z.string(),
  displayName: z.string(),
  role,
  unit: z.object({ id, name: z.string() }),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignInAt: instant.nullable(),
});
export type Account = z.infer<typeof account>;
export const accountList = z.object({ items: z.array(account) });

export const createAccount = z.object({ email: z.email().max(200), displayName: line(120), role, unitId: id });
export type CreateAccount = z.infer<typeof createAccount>;
export const changeAccount = z.object({ displayName: line(120), role, unitId: id, disabled: z.boolean() }).partial();
export type ChangeAccount = z.infer<typeof changeAccount>;
/** Answer of create and reset: shown once, changed at first sign-in. */
export const oneTimePassword = z.object({ account, oneTimePassword: z.string() });
export type OneTimePassword = z.infer<typeof oneTimePassword>;
