import { Global, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRegistry } from './job-registry';
import { QueueFactory } from './queues';
import { Queues } from './queues.provider';
import { RunJob } from './run-job';
import { Workers } from './workers';

/** Jobs over BullMQ. Enqueue through the outbox only, so that a commit cannot lose its job. */
@Global()
@Module({})
export class QueueModule implements OnModuleInit {
  constructor(private readonly registry: JobRegistry) {}

  static at(databaseUrl: string, redisUrl: string | undefined): DynamicModule {
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      providers: [{ provide: QueueFactory, useValue: new QueueFactory(databaseUrl, redisUrl) }, Queues, JobRegistry, RunJob, Workers],
      exports: [Queues, JobRegistry, Workers],
    };
  }

  onModuleInit(): void {
    this.registry.wire();
  }
}
