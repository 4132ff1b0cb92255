import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, NativeTesseract } from './native-tesseract';

const rows = [
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
  '4\t1\t1\t1\t1\t0\t100\t80\t200\t30\t-1\t',
  '5\t1\t1\t1\t1\t1\t100\t82\t60\t22\t96.5\tĐiều',
  '5\t1\t1\t1\t1\t2\t170\t82\t20\t22\t91\t1.',
  '5\t1\t1\t1\t1\t3\t200\t80\t60\t30\t88\tHọp',
  '5\t1\t1\t1\t2\t1\t100\t130\t10\t22\t-1\t ',
  '5\t1\t1\t1\t3\t1\t100\t180\t60\t22\t70\tthôn',
].join('\n');

describe('reading tesseract’s table', () => {
  it('makes nothing of an empty table', () => {
    expect(linesOf(`${rows.split('\n')[0]}\n`)).toEqual([]);
  });

  it('puts words together into lines, with confidences from 0 to 1 and the baseline of words without tails', () => {
    const lines = linesOf(rows);
    expect(lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['Điều', '1.', 'Họp'], ['thôn']]);
    expect(lines[0]?.words[0]).toEqual({ text: 'Điều', confidence: 0.965, box: [100, 82, 160, 104] });
    expect(lines[0]?.baseline).toBe(104);
  });
});

describe('the installed engine', () => {
  const page = { data: new Uint8Array(100).fill(255), width: 10, height: 10 };
  const path = process.env['PATH'];
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'huong-uoc-native-spec-'))));
  afterEach(async () => {
    process.env['PATH'] = path;
    await rm(folder, { recursive: true });
  });

  /** A stand-in for the command, first on the path. */
  const standingIn = async (script: string): Promise<NativeTesseract> => {
    const command = join(folder, 'tesseract');
    await writeFile(command, `#!/bin/sh\ncat > /dev/null\n${script}\n`);
    await chmod(command, 0o755);
    process.env['PATH'] = `${folder}:${path}`;
    return new NativeTesseract();
  };

  it('is killed when it takes too long', async () => {
    const engine = await standingIn('exec sleep 20');
    await expect(engine.read(page, 150, 300)).rejects.toMatchObject({ reason: 'timeout' });
    await engine.close();
  });

  it('is given up when it ends with an error', async () => {
    const engine = await standingIn('exit 1');
    await expect(engine.read(page, 150, 5000)).rejects.toMatchObject({ reason: 'engine' });
    await engine.close();
  });

  it('is asked for a table by a setting, with the product’s own data, which needs no file of the machine', async () => {
    await writeFile(join(folder, 'table'), rows);
    const engine = await standingIn(`case "$*" in *tessedit_create_tsv=1*) ;; *) exit 2;; esac\nlast=; for word in "$@"; do last=$word; done\n[ "$last" = tsv ] && exit 3\n[ -s "$4/vie.traineddata" ] || exit 4\ncat ${join(folder, 'table')}`);
    expect((await engine.read(page, 150, 5000)).map(({ words }) => words.length)).toEqual([3, 1]);
    await engine.close();
  });
});
