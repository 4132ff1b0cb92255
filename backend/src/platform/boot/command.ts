import { StartupFailure } from '../config/startup-failure';

/** A command of the command line; resolves with the exit code. Results go to standard output, everything else to standard error. */
export interface Command {
  run(args: readonly string[]): Promise<number>;
}
/** Command name → where its code is; loaded only when called, so `scan` never opens a database driver. */
export type Commands = Readonly<Record<string, () => Promise<{ command: Command }>>>;

/** Finds and runs one command; wrong usage is 64. */
export async function runCommand(commands: Commands, argv: readonly string[]): Promise<void> {
  const [name = '', ...args] = argv;
  // A reader that closes the pipe early (`| head`) has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 74));
  const load = commands[name];
  if (load === undefined) {
    process.stderr.write(`Lệnh không có / no such command: ${name}\n${Object.keys(commands).map((known) => `  ${known}`).join('\n')}\n`);
    process.exitCode = 64;
    return;
  }
  try {
    process.exitCode = await (await load()).command.run(args);
  } catch (failure) {
    process.stderr.write(`${failure instanceof StartupFailure ? failure.message : ((failure as Error).stack ?? String(failure))}\n`);
    process.exitCode = 70;
  }
}
