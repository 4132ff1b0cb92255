/** Live news from any process to every browser that may hear it. News only says what to refetch; the row is the truth. */
export * from './events';
export * from './events.module';
