import { z } from 'zod';

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
});
export type SystemStatus = z.infer<typeof systemStatus>;
