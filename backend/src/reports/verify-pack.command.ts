import { readFile } from 'node:fs/promises';
import type { Command } from '../platform/boot/command';
import { faultsOf } from './pack';

/** `pack:verify PACK.zip --key PUB`: 0 when the pack holds, 1 with every place where it fails; needs no server. */
export const command: Command = {
  async run([file, flag, key, ...rest]) {
    if (file === undefined || flag !== '--key' || key === undefined || rest.length > 0) {
      process.stderr.write('Cách dùng / usage: npm run -s pack:verify -- PACK.zip --key PUB\n');
      return 64;
    }
    const faults = await faultsOf(await readFile(file), key);
    process.stdout.write(faults.length === 0 ? `${file}: nguyên vẹn / intact\n` : faults.map((fault) => `${fault}\n`).join(''));
    return faults.length === 0 ? 0 : 1;
  },
};
