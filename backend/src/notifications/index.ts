/** Telling people that something they look at has changed: server-sent news, bounded by the reach of their unit. */
export { NotificationsModule } from './notifications.module';
