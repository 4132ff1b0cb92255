import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications';
import { SystemController } from './system.controller';
import { SystemQueries } from './system.queries';

@Module({ imports: [NotificationsModule], controllers: [SystemController], providers: [SystemQueries] })
export class SystemModule {}
