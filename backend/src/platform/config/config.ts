import { z } from 'zod';
import { recognitionChoices, type RecognitionChoice } from '../recognition';
import { StartupFailure } from './startup-failure';

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const url = (...protocols: string[]) =>
  z.preprocess(
    blankIsUnset,
    z
      .string()
      .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `a URL starting with ${protocols.join(' or ')}`)
      .optional(),
  );
const text = z.preprocess(blankIsUnset, z.string().optional());

const environment = z.object({
  NODE_ENV: z.preprocess(blankIsUnset, z.enum(['development', 'production', 'test']).default('development')),
  PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  DATA_DIR: text,
  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATABASE_OWNER_URL: url('postgres:', 'postgresql:'),
  REDIS_URL: url('redis:', 'rediss:'),
  STORAGE_URL: url('file:', 's3:'),
  DEMO: z.preprocess(blankIsUnset, z.enum(['off', 'small', 'full']).optional()),
  DEMO_IN_PRODUCTION: text,
  LOG_LEVEL: z.preprocess(blankIsUnset, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional()),
  TRUST_PROXY: z.preprocess(blankIsUnset, z.string().default('loopback')),
  CLAMD_URL: url('tcp:', 'unix:'),
  HOT_FOLDER: text,
  RECOGNITION: z.preprocess(blankIsUnset, z.enum(recognitionChoices).default('tesseract.js')),
  SMTP_URL: url('smtp:', 'smtps:'),
  MAIL_FROM: text,
  PUBLIC_URL: url('http:', 'https:'),
});

export type DemoSize = 'off' | 'small' | 'full';
export type Door = 'all-in-one' | 'api' | 'worker' | 'cli';

/** Everything the surroundings may decide, parsed once; nothing else in the backend reads `process.env`. */
export interface Config {
  readonly door: Door;
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly storageUrl: string | undefined;
  /** Folder the archive's scanner writes into, one subfolder per commune code; undefined = not watched. */
  readonly hotFolder: string | undefined;
  readonly demo: DemoSize;
  readonly demoPasswords: 'fixed' | 'random';
  readonly logLevel: string;
  /** Express "trust proxy": whose X-Forwarded-For is believed when throttling sign-in. */
  readonly trustProxy: string;
  /** The virus scanner; undefined = off, and the administrator's page says so. */
  readonly clamdUrl: string | undefined;
  /** Which engine reads page images first. */
  readonly recognition: RecognitionChoice;
  /** Where mail goes out, whose name it carries, and the address of the product that its links begin with; undefined = no mail. */
  readonly mail: { readonly smtpUrl: string; readonly from: string; readonly publicUrl: string } | undefined;
}

/** Injection token of the parsed `Config`. */
export const CONFIG = Symbol('CONFIG');

/** Parses the environment for one door; a wrong or contradictory value is a `StartupFailure` naming the variable. */
export function readConfig(env: NodeJS.ProcessEnv, door: Door): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw wrongValue(parsed.error, env);
  const e = parsed.data;
  const production = e.NODE_ENV === 'production';
  if (e.DATABASE_OWNER_URL !== undefined && e.DATABASE_URL === undefined) {
    throw new StartupFailure('có DATABASE_OWNER_URL nhưng thiếu DATABASE_URL; đặt cả hai.', 'DATABASE_OWNER_URL is set but DATABASE_URL is not; set both.');
  }
  return {
    door,
    production,
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    databaseOwnerUrl: e.DATABASE_OWNER_URL,
    redisUrl: e.REDIS_URL,
    storageUrl: e.STORAGE_URL,
    hotFolder: e.HOT_FOLDER,
    demo: decideDemo(e.DEMO, door, production, e.DEMO_IN_PRODUCTION),
    demoPasswords: production ? 'random' : 'fixed',
    logLevel: e.LOG_LEVEL ?? (door === 'api' || door === 'worker' ? 'info' : 'warn'),
    trustProxy: e.TRUST_PROXY,
    clamdUrl: e.CLAMD_URL,
    recognition: e.RECOGNITION,
    mail: decideMail(e.SMTP_URL, e.MAIL_FROM, e.PUBLIC_URL),
  };
}

function decideMail(smtpUrl: string | undefined, from: string | undefined, publicUrl: string | undefined): Config['mail'] {
  if (smtpUrl === undefined) return undefined;
  if (from === undefined || publicUrl === undefined) {
    throw new StartupFailure('có SMTP_URL nhưng thiếu MAIL_FROM hoặc PUBLIC_URL; đặt cả ba, hoặc bỏ SMTP_URL để tắt thư.', 'SMTP_URL is set but MAIL_FROM or PUBLIC_URL is not; set all three, or unset SMTP_URL for no mail.');
  }
  return { smtpUrl, from, publicUrl: publicUrl.replace(/\/$/, '') };
}

function decideDemo(asked: DemoSize | undefined, door: Door, production: boolean, byName: string | undefined): DemoSize {
  if (door !== 'all-in-one') return 'off';
  if (!production) return asked ?? 'full';
  if (asked === undefined || asked === 'off') return 'off';
  if (byName === 'yes-i-know') return asked;
  throw new StartupFailure(
    'không chạy dữ liệu minh họa với NODE_ENV=production; bỏ DEMO, hoặc đặt DEMO_IN_PRODUCTION=yes-i-know nếu thật sự muốn.',
    'demo data is refused with NODE_ENV=production; unset DEMO, or set DEMO_IN_PRODUCTION=yes-i-know if you mean it.',
  );
}

function wrongValue(error: z.ZodError, env: NodeJS.ProcessEnv): StartupFailure {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? 'environment');
  // Addresses may hold passwords, so only harmless values are repeated.
  const shown = name.endsWith('_URL') ? '' : `=${JSON.stringify(env[name] ?? '')}`;
  return new StartupFailure(`biến môi trường ${name}${shown} không hợp lệ; sửa hoặc bỏ biến này.`, `${name}${shown} is wrong: ${issue?.message ?? ''}; correct or unset it.`);
}
