import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, chooseDataFolder } from './data-folder';

const stranger = { uid: 54_321, gid: 54_321 };

describe('the data folder', () => {
  let checkout: string;
  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'huong-uoc-checkout-'));
  });
  afterEach(() => rmSync(checkout, { recursive: true }));

  it('refuses to start empty elsewhere when there is data that has only become unreachable', () => {
    mkdirSync(join(checkout, '.data', 'postgres'), { recursive: true });
    writeFileSync(join(checkout, '.data', 'postgres', 'PG_VERSION'), '18');
    expect(() => chooseDataFolder(undefined, stranger, checkout)).toThrow(/chmod o\+x/);
  });

  it('refuses an asked folder the database’s user cannot enter', () => {
    expect(() => chooseDataFolder(join(checkout, 'inside', 'data'), stranger, checkout)).toThrow(/DATA_DIR/);
  });

  it('knows that one closed folder above closes all below it', () => {
    mkdirSync(join(checkout, 'open', 'deeper'), { recursive: true, mode: 0o777 });
    expect(canEnter(join(checkout, 'open', 'deeper'), stranger)).toBe(false);
    chmodSync(checkout, 0o711);
    expect(canEnter(join(checkout, 'open', 'deeper'), stranger)).toBe(true);
    chmodSync(join(checkout, 'open'), 0o750);
    expect(canEnter(join(checkout, 'open', 'deeper'), stranger)).toBe(false);
  });

  it('lies beside the program where it can be reached, and where it is asked for, relative to the checkout', () => {
    chmodSync(checkout, 0o755);
    expect(chooseDataFolder(undefined, stranger, checkout)).toBe(join(checkout, '.data'));
    expect(chooseDataFolder('elsewhere', stranger, checkout)).toBe(join(checkout, 'elsewhere'));
    expect(chooseDataFolder(undefined, undefined, checkout)).toBe(join(checkout, '.data'));
  });
});
