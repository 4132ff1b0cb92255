/**
 * Work for later, as BullMQ jobs on Postgres (or Redis by address). A slice writes `x.job.ts`: a `defineJob` value and the
 * class that `@Handles` it. May not be called to enqueue directly: that is the outbox's part.
 */
export { declaredJobs, defineJob, Handles, lanes } from './job';
export type { JobDefinition, JobFailure, JobHandler, JobOptions, Lane, PayloadOf } from './job';
export { JobRegistry } from './job-registry';
export { QueueModule } from './queue.module';
export { Queues } from './queues.provider';
export { Workers } from './workers';
