import { Global, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Clock } from '../clock';
import { log } from '../logging';
import { DiskStorage } from './disk';
import { S3Storage } from './s3';
import { Storage, type StorageDriver } from './storage';

/** `STORAGE_URL`: `file:///folder` or an S3 address; without it the data folder. */
export function openStorage(storageUrl: string | undefined, dataFolder: string): Storage {
  const driver: StorageDriver =
    storageUrl === undefined ? new DiskStorage(join(dataFolder, 'files')) : storageUrl.startsWith('file:') ? new DiskStorage(fileURLToPath(storageUrl)) : new S3Storage(storageUrl);
  return new Storage(driver);
}

@Global()
@Module({})
export class StorageModule implements OnApplicationBootstrap {
  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  static at(storageUrl: string | undefined, dataFolder: string): DynamicModule {
    return { module: StorageModule, providers: [{ provide: Storage, useFactory: () => openStorage(storageUrl, dataFolder) }], exports: [Storage] };
  }

  onApplicationBootstrap(): void {
    this.storage.sweep(this.clock.now()).catch((error: Error) => log.warn('halves of broken uploads stay for now', { error: error.message }));
  }
}
