import { z } from 'zod';
import { day, instant } from './primitives';

/** GET /api/system (administrator): what runs, and what is off. */
export const systemStatus = z.object({
  version: z.string(),
  demo: z.boolean(),
  database: z.enum(['embedded', 'external']),
  queue: z.enum(['postgres', 'redis']),
  storage: z.enum(['disk', 's3']),
  virusScanner: z.enum(['off', 'on', 'silent']),
  rulebook: z.object({ version: z.string(), hash: z.string() }),
  jobs: z.object({ waiting: z.number().int(), failed: z.number().int() }),
  /** The daily digest by mail: off until `SMTP_URL` names a server; `troubles` are those of the last week, latest first. */
  mail: z.object({
    on: z.boolean(),
    from: z.string().nullable(),
    sentToday: z.number().int(),
    troubles: z.array(z.object({ to: z.string(), on: day, state: z.enum(['retrying', 'failed', 'unknown']), attempts: z.number().int(), nextTryAt: instant.nullable(), error: z.string() })),
  }),
});
export type SystemStatus = z.infer<typeof systemStatus>;
