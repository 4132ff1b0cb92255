import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { connectionOptions } from './connection';
import { Database } from './database';

/** The server's pool. Slices add their rows with `TypeOrmModule.forFeature([...])`. */
@Global()
@Module({})
export class DatabaseModule {
  static at(url: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...connectionOptions(url, 'huong-uoc server'), autoLoadEntities: true, retryAttempts: 0 })],
      providers: [Database],
      exports: [Database],
    };
  }
}
