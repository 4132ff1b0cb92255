/**
 * The single way back up: a row written with the change, moved to the queue after the commit, at least once.
 * A commit cannot lose its job and a rollback cannot leave one.
 */
export { Drain } from './drain';
export { Outbox } from './outbox';
export { OutboxModule } from './outbox.module';
export { Relay } from './relay';
