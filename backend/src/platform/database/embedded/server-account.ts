import { spawnSync } from 'node:child_process';
import { StartupFailure } from '../../config';

/** The Unix account the Postgres server runs as; undefined = the account running Node (Postgres refuses only root). */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

/** As root: the user `postgres`, created when missing. As anyone else: that person. */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): ServerAccount {
  const uid = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' });
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create(): ServerAccount {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'], { encoding: 'utf8' });
  const account = lookUp();
  if (account !== undefined) return account;
  throw new StartupFailure(
    'đang chạy bằng root nhưng không tạo được người dùng hệ thống "postgres"; chạy `useradd --system postgres`, hoặc chạy bằng người dùng thường.',
    `running as root and could not create the system user "postgres" (${(made.stderr ?? '').trim() || made.error?.message}); run \`useradd --system postgres\` or start as an ordinary user.`,
  );
}
