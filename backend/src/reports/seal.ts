import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The installation's Ed25519 key, made on first use and readable by its account alone. A seal is not a signature of a person. */
export function sealKey(dataFolder: string): KeyObject {
  const file = join(dataFolder, 'seal-ed25519.pem');
  try {
    // `wx`: of two processes that start at once only one makes the key, and none replaces one.
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return createPrivateKey(readFileSync(file));
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
