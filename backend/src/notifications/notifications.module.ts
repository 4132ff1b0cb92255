import { Module } from '@nestjs/common';
import { EventsController } from './events.controller';
import { LiveNewsFor } from './live-news';

@Module({ controllers: [EventsController], providers: [LiveNewsFor] })
export class NotificationsModule {}
