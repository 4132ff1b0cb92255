import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { declaredJobs, HANDLES, type JobDefinition, type JobHandler } from './job';

export interface WiredJob {
  readonly job: JobDefinition;
  readonly handler: JobHandler<JobDefinition>;
}

/** Finds the handler of every declared job; a job without one, or with two, stops the start. */
@Injectable()
export class JobRegistry {
  private readonly wired = new Map<string, WiredJob>();

  constructor(private readonly discovery: DiscoveryService) {}

  wire(): void {
    const handlers = this.handlersByJob();
    const faults: string[] = [];
    for (const job of declaredJobs()) {
      const found = handlers.get(job.name) ?? [];
      if (found.length === 1) this.wired.set(job.name, { job, handler: found[0]! });
      else faults.push(`job "${job.name}" has ${found.length} handlers`);
    }
    for (const name of handlers.keys()) if (!this.wired.has(name) && !faults.some((fault) => fault.includes(`"${name}"`))) faults.push(`"${name}" is handled but not declared`);
    if (faults.length > 0) throw new Error(`jobs are not wired: ${faults.join('; ')}`);
  }

  get(name: string): WiredJob | undefined {
    return this.wired.get(name);
  }

  all(): WiredJob[] {
    return [...this.wired.values()];
  }

  private handlersByJob(): Map<string, JobHandler<JobDefinition>[]> {
    const found = new Map<string, JobHandler<JobDefinition>[]>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function') continue;
      const name = Reflect.getMetadata(HANDLES, metatype) as string | undefined;
      if (name === undefined) continue;
      found.set(name, [...(found.get(name) ?? []), instance as JobHandler<JobDefinition>]);
    }
    return found;
  }
}
