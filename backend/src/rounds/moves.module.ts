import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MoveRound } from './move-round';
import { InternalClockRow, RecommendationLetterRow, ReviewLease } from './review-desk.entity';
import { RoundState } from './round-state.entity';
import { Round } from './round.entity';

/** The way a round moves, for every slice that takes a step. */
@Module({ imports: [TypeOrmModule.forFeature([Round, RoundState, ReviewLease, InternalClockRow, RecommendationLetterRow])], providers: [MoveRound], exports: [MoveRound] })
export class MovesModule {}
