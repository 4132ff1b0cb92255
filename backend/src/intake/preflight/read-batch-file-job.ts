import { z } from 'zod';
import { defineJob } from '../../platform/queue';

/** Reads one file of a batch for the pre-flight table. */
export const readBatchFileJob = defineJob('read-batch-file', z.object({ fileId: z.uuid() }), { lane: 'bulk' });
