const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RECORD = 128;
const NAME_LENGTH_AT = 64;
const KIND_AT = 66;
const STREAM = 2;
const STORAGE = 1;

/** Whether the bytes begin as a Compound File does. */
export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/**
 * Names of the streams and storages in a Compound File (old Office, encrypted Office). Directory records lie on
 * 128-byte boundaries, so they are found by shape without following the sector chain, which a damaged file may have lost.
 */
export function compoundStreams(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (!isCompoundFile(bytes)) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + RECORD <= view.byteLength; at += RECORD) {
    const length = view.getUint16(at + NAME_LENGTH_AT, true);
    const kind = view.getUint8(at + KIND_AT);
    if (length < 4 || length > 64 || length % 2 === 1 || (kind !== STREAM && kind !== STORAGE)) continue;
    if (view.getUint16(at + length - 2, true) !== 0) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}
