import { z } from 'zod';
import { defineJob } from '../../platform/queue';

/** One try; what to do after a refusal stands in the row. */
export const sendDigestJob = defineJob('send-digest', z.object({ accountId: z.uuid(), onDay: z.iso.date() }), { lane: 'quick', attempts: 1 });
