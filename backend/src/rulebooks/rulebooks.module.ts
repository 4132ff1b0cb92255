import { Module } from '@nestjs/common';
import { RulebooksController } from './rulebooks.controller';
import { RulebooksQueries } from './rulebooks.queries';

@Module({ controllers: [RulebooksController], providers: [RulebooksQueries] })
export class RulebooksModule {}
