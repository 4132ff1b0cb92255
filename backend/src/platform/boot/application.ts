import 'reflect-metadata';
import type { Server } from 'node:http';
import { Global, Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AntivirusModule } from '../antivirus';
import { AuthModule } from '../auth';
import { Clock } from '../clock';
import { CONFIG, StartupFailure } from '../config';
import { DatabaseModule } from '../database';
import { Events, EventsModule } from '../events';
import { HttpModule, serveSite, useMiddleware } from '../http';
import { nestLogger } from '../logging';
import { MailModule } from '../mail';
import { OutboxModule, Relay } from '../outbox';
import { QueueModule, Workers } from '../queue';
import { StorageModule } from '../storage';
import { Demo } from './demo';
import { DemoRun } from './demo-run';
import { SURROUNDINGS, type Surroundings } from './surroundings';

export type Slices = readonly (Type | DynamicModule)[];

@Global()
@Module({})
class ApplicationModule {
  static on(surroundings: Surroundings, slices: Slices): DynamicModule {
    const { config, databaseUrl, dataFolder } = surroundings;
    const platform = [DiscoveryModule, DatabaseModule.at(databaseUrl), QueueModule.at(databaseUrl, config.redisUrl), OutboxModule, EventsModule, StorageModule.at(config.storageUrl, dataFolder), AntivirusModule, AuthModule, HttpModule, MailModule];
    return {
      module: ApplicationModule,
      imports: [...platform, ...slices],
      providers: [Clock, Demo, DemoRun, { provide: CONFIG, useValue: config }, { provide: SURROUNDINGS, useValue: surroundings }],
      exports: [Clock, Demo, DemoRun, CONFIG, SURROUNDINGS],
    };
  }
}

/** Everything wired, nothing running: for command-line use and tests. */
export function wire(surroundings: Surroundings, slices: Slices): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(ApplicationModule.on(surroundings, slices), { logger: nestLogger, abortOnError: false });
}

/** The HTTP server, wired and listening; resolves with the address it answers on. */
export async function serve(surroundings: Surroundings, slices: Slices): Promise<{ app: NestExpressApplication; url: string }> {
  const app = await NestFactory.create<NestExpressApplication>(ApplicationModule.on(surroundings, slices), { logger: nestLogger, abortOnError: false, bodyParser: false, forceCloseConnections: true });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  const express = app.getHttpAdapter().getInstance();
  useMiddleware(express, surroundings.config.trustProxy);
  serveSite(express, surroundings.siteFolder);
  await app.get(Events).start(surroundings.databaseUrl);
  await app.init();
  const { host, port } = surroundings.config;
  const server = app.getHttpServer() as Server;
  // Not `app.listen`: it logs the failure before we can say it in one line.
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve)).catch(async (cause: NodeJS.ErrnoException) => {
    await app.close();
    throw cannotListen(host, port, cause);
  });
  const { port: given } = server.address() as { port: number };
  return { app, url: `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${given}` };
}

/** Starts the relay and the workers on a wired application. */
export async function work(app: INestApplicationContext, surroundings: Surroundings): Promise<void> {
  await app.get(Workers).start();
  await app.get(Relay).start(surroundings.databaseUrl);
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): StartupFailure {
  if (cause.code === 'EADDRINUSE') return new StartupFailure(`cổng ${port} đang bị chương trình khác dùng; dừng chương trình đó, hoặc chạy với PORT khác, ví dụ \`PORT=3001 npm start\`.`, `port ${port} is taken by another program; stop it, or choose another, e.g. \`PORT=3001 npm start\`.`, { cause });
  return new StartupFailure(`không nghe được ở ${host}:${port} (${cause.code}); kiểm tra HOST và PORT.`, `cannot listen on ${host}:${port} (${cause.code}); check HOST and PORT.`, { cause });
}
