import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RoundsModule } from '../rounds';
import { AnswerVillage } from './answer-village';
import { ChangeCharter } from './change-charter';
import { CharterHistory } from './charter-history.queries';
import { Charter, CharterVersion } from './charter.entity';
import { ChartersController } from './charters.controller';
import { ChartersQueries } from './charters.queries';
import { ChartersRepository } from './charters.repository';
import { FollowAct } from './follow-act';
import { RegisterCharter } from './register-charter';
import { VillageAnswer } from './village-answer.entity';
import { VillagesController } from './villages.controller';
import { VillagesQueries } from './villages.queries';

@Module({
  imports: [TypeOrmModule.forFeature([Charter, CharterVersion, VillageAnswer]), RoundsModule],
  controllers: [ChartersController, VillagesController],
  providers: [ChartersRepository, ChartersQueries, VillagesQueries, CharterHistory, AnswerVillage, RegisterCharter, ChangeCharter, FollowAct],
  exports: [FollowAct, AnswerVillage, RegisterCharter, ChangeCharter, ChartersQueries, VillagesQueries],
})
export class ChartersModule {}
