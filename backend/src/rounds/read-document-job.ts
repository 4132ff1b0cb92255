import { z } from 'zod';
import { defineJob } from '../platform/queue';

/** Reads a round's original, or the text last typed for it, and scans it; the handler is in scans/, which knows how. */
export const readDocumentJob = defineJob('read-document', z.object({ roundId: z.uuid() }), { lane: 'heavy' });
