import { Module } from '@nestjs/common';
import { ChartersModule } from '../charters';
import { RoundsModule } from '../rounds';
import { ScansModule } from '../scans';
import { ActOnBatch } from './act-on-batch';
import { UnpackArchive } from './archives/unpack-archive.job';
import { BatchFilesController } from './batch-files.controller';
import { BatchFilesQueries } from './batch-files.queries';
import { BatchesController } from './batches.controller';
import { BatchesQueries } from './batches.queries';
import { BatchesRepository } from './batches.repository';
import { CarryOut } from './commit/carry-out';
import { CommitBatch } from './commit/commit-batch.job';
import { Linkable } from './commit/linkable.queries';
import { DecideFile } from './decide-file';
import { DecideMany } from './decide-many';
import { FileComparison } from './file-comparison.queries';
import { TakeHotFile } from './hot-folder/take-hot-file';
import { WatchHotFolder } from './hot-folder/watch-hot-folder.job';
import { LineGrounds } from './line-ground.queries';
import { LinesRepository } from './lines.repository';
import { TakeManifest } from './manifest/take-manifest';
import { OpenBatch } from './open-batch';
import { OpenFile } from './open-file';
import { Duplicates } from './preflight/duplicates.repository';
import { ReadBatchFile } from './preflight/read-batch-file.job';
import { RetryQuarantinedFiles } from './preflight/retry-quarantined-files.job';
import { StorePreflight } from './preflight/store-preflight';
import { VillageNames } from './preflight/village-names.queries';
import { TakeFile } from './take-file';
import { BeginUpload } from './uploads/begin-upload';
import { FinishUpload } from './uploads/finish-upload';
import { SweepUploads } from './uploads/sweep-uploads.job';
import { TusDoor } from './uploads/tus-door';
import { UploadStore } from './uploads/upload-store';
import { UploadsController } from './uploads/uploads.controller';

@Module({
  imports: [ChartersModule, RoundsModule, ScansModule],
  controllers: [BatchesController, BatchFilesController, UploadsController],
  providers: [
    ...[BatchesRepository, BatchesQueries, LinesRepository, LineGrounds, BatchFilesQueries, FileComparison],
    ...[OpenBatch, DecideFile, DecideMany, ActOnBatch, OpenFile, TakeFile, TakeManifest],
    ...[UploadStore, BeginUpload, FinishUpload, TusDoor, SweepUploads, UnpackArchive],
    ...[VillageNames, Duplicates, StorePreflight, ReadBatchFile, RetryQuarantinedFiles],
    ...[Linkable, CarryOut, CommitBatch],
    ...[TakeHotFile, WatchHotFolder],
  ],
})
export class IntakeModule {}
