import { Global, Module } from '@nestjs/common';
import { Drain } from './drain';
import { Outbox } from './outbox';
import { Relay } from './relay';

@Global()
@Module({ providers: [Outbox, Relay, Drain], exports: [Outbox, Relay, Drain] })
export class OutboxModule {}
