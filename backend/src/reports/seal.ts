import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, verify, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The installation's Ed25519 key, made on first use and readable by its account alone. A seal is not a signature of a person. */
export function sealKey(dataFolder: string): KeyObject {
  const file = join(dataFolder, 'seal-ed25519.pem');
  try {
    return createPrivateKey(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  makeKey(dataFolder, file);
  return createPrivateKey(readFileSync(file));
}

/**
 * The key is whole on the disk before it has its name: a power cut leaves a whole key or none, and nobody reads half of one.
 * `link` gives the name only if it is free, so of two processes that start at once one key wins and none replaces it.
 */
function makeKey(dataFolder: string, file: string): void {
  const draft = join(dataFolder, `seal-${randomUUID()}.tmp`);
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  const folder = openSync(dataFolder, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** The public half as it is printed: base64 of the DER form, one line. */
export function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
}

export const sealOf = (manifest: string, key: KeyObject): string => sign(null, Buffer.from(manifest), key).toString('base64');

/** True if the manifest was sealed by the holder of the key; a text that is no key is refused as false. */
export function isSealed(manifest: string, seal: string, publicKey: string): boolean {
  try {
    return verify(null, Buffer.from(manifest), createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' }), Buffer.from(seal, 'base64'));
  } catch {
    return false;
  }
}
