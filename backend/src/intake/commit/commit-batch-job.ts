import { z } from 'zod';
import { defineJob } from '../../platform/queue';

/** Carries out the accepted lines of a batch in the name of whoever asked for it. */
export const commitBatchJob = defineJob('commit-batch', z.object({ batchId: z.uuid(), accountId: z.uuid() }), { lane: 'quick' });
