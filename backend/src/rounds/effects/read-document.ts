import { readDocumentJob } from '../read-document-job';
import type { EffectHandler } from './effect';

export const enqueueReading: EffectHandler = async (tx, { round }, { outbox }) => outbox.enqueue(tx, readDocumentJob, { roundId: round.id });
