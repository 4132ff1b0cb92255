/** Originals by the SHA-256 of their bytes, on disk or in S3; streamed in and out, never altered, never overwritten. */
export { DiskStorage } from './disk';
export { S3Storage } from './s3';
export { Storage, type StorageDriver, type StoredFile } from './storage';
export { openStorage, StorageModule } from './storage.module';
