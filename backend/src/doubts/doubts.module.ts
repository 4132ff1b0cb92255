import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PagesModule } from '../pages';
import { RoundsModule } from '../rounds';
import { ScansModule } from '../scans';
import { AnswerDoubt } from './answer-doubt';
import { CorrectText } from './correct-text.job';
import { CorrectionsRepository } from './corrections.repository';
import { DoubtsController } from './doubts.controller';
import { DoubtsQueries } from './doubts.queries';
import { RoundToCorrect } from './round-to-correct';
import { SaveTyping } from './save-typing';
import { TextCorrection } from './text-correction.entity';
import { TypedPage } from './typed-page.entity';
import { TypingController } from './typing.controller';
import { TypingQueries } from './typing.queries';
import { UsePage } from './use-page';
import { VersionsQueries } from './versions.queries';

@Module({
  imports: [TypeOrmModule.forFeature([TextCorrection, TypedPage]), RoundsModule, ScansModule, PagesModule],
  controllers: [DoubtsController, TypingController],
  providers: [CorrectionsRepository, RoundToCorrect, AnswerDoubt, CorrectText, DoubtsQueries, VersionsQueries, TypingQueries, SaveTyping, UsePage],
})
export class DoubtsModule {}
