import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartupFailure } from '../../config';
import type { ServerAccount } from './server-account';

/** The checkout (or image) this program runs from: the nearest folder above holding package.json. */
export function checkoutRoot(from = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
}

/**
 * Where everything lasting lives: DATA_DIR, else `.data` in the checkout, else (when the server's account
 * cannot reach that) `/var/lib/huong-uoc/<hash of the checkout's path>`. Never a temporary folder.
 */
export function chooseDataFolder(asked: string | undefined, account: ServerAccount, checkout = checkoutRoot()): string {
  if (asked !== undefined) return reachableOrRefuse(resolve(checkout, asked), account);
  const beside = join(checkout, '.data');
  if (canEnter(checkout, account)) return made(beside);
  if (existsSync(join(beside, 'postgres', 'PG_VERSION'))) return reachableOrRefuse(beside, account);
  const hash = createHash('sha256').update(checkout).digest('hex').slice(0, 16);
  return made(join('/var/lib/huong-uoc', hash));
}

/** Whether the account may pass through every folder down to `path`. */
export function canEnter(path: string, account: ServerAccount): boolean {
  if (account === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { uid, gid, mode } = statSync(folder);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

function reachableOrRefuse(folder: string, account: ServerAccount): string {
  if (canEnter(dirname(folder), account)) return made(folder);
  throw new StartupFailure(
    `người dùng "postgres" không vào được thư mục dữ liệu ${folder}; chạy \`chmod o+x\` cho các thư mục cha, hoặc đặt DATA_DIR nơi khác (chuyển cả dữ liệu cũ sang đó).`,
    `the user "postgres" cannot enter the data folder ${folder}; \`chmod o+x\` its parents, or set DATA_DIR elsewhere (moving existing data there).`,
  );
}

function made(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (cause) {
    throw new StartupFailure(
      `không ghi được vào thư mục dữ liệu ${folder}; cấp quyền ghi, giải phóng đĩa, hoặc đặt DATA_DIR nơi khác.`,
      `cannot write to the data folder ${folder} (${(cause as NodeJS.ErrnoException).code}); grant access, free disk space, or set DATA_DIR elsewhere.`,
      { cause },
    );
  }
}
