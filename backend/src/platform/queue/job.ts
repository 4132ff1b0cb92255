import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { z } from 'zod';

/** `quick` jobs write a few rows; `heavy` ones read documents and may take minutes, so few run at once; `bulk` ones are as heavy and come by the hundred, so nobody waits behind them. */
export const lanes = { quick: { concurrency: 6 }, heavy: { concurrency: 2 }, bulk: { concurrency: 1 } } as const;
export type Lane = keyof typeof lanes;

export interface JobOptions {
  readonly lane: Lane;
  /** How often it is tried in all before it fails for good. Default 3, waiting 1 s, 2 s, 4 s … */
  readonly attempts?: number;
  /** Repeats by itself: every so many milliseconds, with an empty payload. */
  readonly everyMs?: number;
}

/** A kind of work to be done later. Payloads hold ids only and are parsed on the way in and out. */
export interface JobDefinition<Payload extends z.ZodType = z.ZodType> extends JobOptions {
  readonly name: string;
  readonly payload: Payload;
}
export type PayloadOf<Job extends JobDefinition> = z.infer<Job['payload']>;

/** What a slice writes per job. Deliveries may repeat, so `run` reads the state first and returns if the work is done. */
export interface JobHandler<Job extends JobDefinition> {
  run(payload: PayloadOf<Job>): Promise<void>;
  /** Called once when the job has failed for good: writes the failure into the row that people see. */
  failed(payload: PayloadOf<Job>, failure: JobFailure): Promise<void>;
}
export interface JobFailure {
  /** The code of the Problem thrown, or `internal`. */
  readonly code: string;
  readonly sentence: string;
}

const declared = new Map<string, JobDefinition>();

/** Declares a job. Start-up fails unless exactly one provider carries `@Handles(job)`. */
export function defineJob<Payload extends z.ZodType>(name: string, payload: Payload, options: JobOptions): JobDefinition<Payload> {
  if (declared.has(name)) throw new Error(`job "${name}" is declared twice`);
  const job = { name, payload, ...options };
  declared.set(name, job);
  return job;
}

export const declaredJobs = (): JobDefinition[] => [...declared.values()];

export const HANDLES = 'huong-uoc:handles-job';
/** Marks the provider that does a job. */
export const Handles = (job: JobDefinition): CustomDecorator => SetMetadata(HANDLES, job.name);
