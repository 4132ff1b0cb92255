import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../../platform/config';
import { log } from '../../platform/logging';
import { defineJob, Handles, type JobHandler } from '../../platform/queue';
import { lookInto, type HotFile } from './look-into';
import { TakeHotFile } from './take-hot-file';

/** Two looks this far apart that find a file unchanged: whoever wrote it is done. */
export const watchHotFolderJob = defineJob('watch-hot-folder', z.object({}), { lane: 'quick', everyMs: 5_000 });

/** Looks into the archive's scanner folder and takes what has come to rest; what is there after a restart is found again. */
@Injectable()
@Handles(watchHotFolderJob)
export class WatchHotFolder implements JobHandler<typeof watchHotFolderJob> {
  /** Path → how the file looked last time. */
  private last = new Map<string, string>();
  /** Looks that could not be finished by moving the file away, so that it is not taken again every five seconds. */
  private readonly stuck = new Map<string, string>();
  private looking = false;
  private missing = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly take: TakeHotFile,
  ) {}

  async run(): Promise<void> {
    const root = this.config.hotFolder;
    if (root === undefined || this.looking) return;
    this.looking = true;
    try {
      await this.look(root);
    } finally {
      this.looking = false;
    }
  }

  async failed(): Promise<void> {
    log.error('looking into the hot folder failed; it is looked into again in a moment');
  }

  private async look(root: string): Promise<void> {
    const files = await lookInto(root).catch((error: Error) => this.sayMissing(root, error));
    const before = this.last;
    this.last = new Map(files.map((file) => [file.path, looks(file)]));
    for (const file of files) {
      if (before.get(file.path) !== looks(file) || this.stuck.get(file.path) === looks(file)) continue;
      await this.takeOne(root, file);
    }
  }

  /** A share that is not mounted is told once, and looked for again. */
  private sayMissing(root: string, error: Error): HotFile[] {
    if (!this.missing) log.error('the hot folder cannot be read', { root, error: error.message });
    this.missing = true;
    return [];
  }

  private async takeOne(root: string, file: HotFile): Promise<void> {
    try {
      await this.take.run(root, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return; // taken by another process, or taken back by a person
      // The file lies where it lay: nothing is lost, somebody has to mend the folder or the disk.
      this.stuck.set(file.path, looks(file));
      log.error('a file of the hot folder could not be taken', { path: file.path, error: String(error) });
    }
  }
}

const looks = ({ size, touchedMs, kind }: HotFile): string => `${kind} ${size} ${touchedMs}`;
