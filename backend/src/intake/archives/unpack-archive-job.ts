import { z } from 'zod';
import { defineJob } from '../../platform/queue';

/** Unpacks one archive of a batch into lines. */
export const unpackArchiveJob = defineJob('unpack-archive', z.object({ archiveId: z.uuid() }), { lane: 'bulk' });
