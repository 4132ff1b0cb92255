import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { HealthController } from './health.controller';
import { ProblemFilter } from './problem.filter';

@Module({ controllers: [HealthController], providers: [{ provide: APP_FILTER, useClass: ProblemFilter }] })
export class HttpModule {}
