import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { Database } from '../database';
import { Problem } from '../http';
import { log } from '../logging';
import { Storage } from '../storage';
import { Clamd, ScannerSilent } from './clamd';

/** `unchecked`: no scanner is set, and none has ever named the file. `quarantined`: the scanner is set and does not answer. */
export type FileStanding = 'clean' | 'unchecked' | 'infected' | 'quarantined';

/** Whether stored files may be opened. A verdict belongs to the bytes: a file is sent to the scanner once, whichever rows hold it. */
@Injectable()
export class Antivirus {
  private readonly clamd: Clamd | undefined;

  constructor(
    @Inject(CONFIG) { clamdUrl }: Config,
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {
    this.clamd = clamdUrl === undefined ? undefined : new Clamd(clamdUrl);
  }

  /** A file once found infected stays so, also when the scanner is turned off afterwards. */
  async standing(fileSha256: string): Promise<FileStanding> {
    const [known] = await this.db.query<{ verdict: 'clean' | 'infected' }>('select verdict from file_check where file_sha256 = $1', [fileSha256]);
    if (known !== undefined) return known.verdict;
    if (this.clamd === undefined) return 'unchecked';
    try {
      const verdict = await this.clamd.check(await this.storage.read(fileSha256));
      const signature = verdict.infected ? verdict.signature : null;
      if (signature !== null) log.error('a stored file is infected; it is not opened', { fileSha256, signature });
      await this.db.write((tx) =>
        tx.query('insert into file_check (file_sha256, verdict, signature, checked_at) values ($1, $2, $3, $4) on conflict do nothing', [fileSha256, verdict.infected ? 'infected' : 'clean', signature, this.clock.now()]),
      );
      return verdict.infected ? 'infected' : 'clean';
    } catch (cause) {
      if (!(cause instanceof ScannerSilent)) throw cause;
      log.error('the virus scanner does not answer; the file waits in quarantine', { fileSha256, error: cause.message });
      return 'quarantined';
    }
  }

  /** Refuses `file-infected` and `file-quarantined`: such a file is given to nobody and opened by nothing. */
  async letThrough(fileSha256: string): Promise<void> {
    const standing = await this.standing(fileSha256);
    if (standing === 'infected' || standing === 'quarantined') throw new Problem(`file-${standing}`);
  }

  /** For the administrator's page. */
  async state(): Promise<'off' | 'on' | 'silent'> {
    if (this.clamd === undefined) return 'off';
    return (await this.clamd.answers()) ? 'on' : 'silent';
  }
}
