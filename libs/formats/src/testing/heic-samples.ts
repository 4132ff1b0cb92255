import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written once by libheif's own encoder, since nothing in npm writes HEIC: a blank sheet of 413 × 585 (coded as 414 × 586 and cropped), and four quarters (red, green, blue, white) of 96 × 64. */
const WRITTEN = {
  blank: 'AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWljAAABsW1ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAAAAAAAADnBpdG0AAAAAAAIAAAAQaWRhdAAAAAABnQJJAAAAOGlsb2MBAAAAREAAAgABAAAAAAAAAdEAAQAAAAAAAADWAAIAAQAAAAAAAAABAAAAAAAAAAgAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAANxpcHJwAAAAumlwY28AAAB6aHZjQwEDcAAAAAAAAAAAAFrwAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAFq6AkAhAAEALUIBAQNwAAADAJAAAAMAAAMAWqANCAJR1JlupJKa5uBAQMCAAAADAIAAAAMAhCIAAQAHRAHBcrBiQAAAABRpc3BlAAAAAAAAAZ4AAAJKAAAAFGlzcGUAAAAAAAABnQAAAkkAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAN5tZGF0AAAA0igBrxMUX05TlGMYQObIaFPqH7pl35RhoHKRTP0/2agxdAAAawAA1QALdCSjGesW6AAA9gACzAAbwAAAAwABz5MAAREAC0AAAAMAAAMAAAMAARGHAAADAAADAAADAAADAAADAAAs4AAAAwAAAwAAAwAAAwAAAwAAMWAAAAMAAAMAAAMAAAMAAAMABowAAAMAAAMAAAMAAAMAAAMAMyAAAAMAAAMAAAMAAAMAAAMA04AAAAMAAAMAAAMAAAMAAAMBcwAAAwAAAwAAAwAAAwAAAwADag==',
  quarters: 'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAABAAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAEIbWRhdAAAAPwoAa8J4OMLnLqv//6ZP//+RbuQ/jCxpIJSefFRof78If/6M4GsWTJPNOTzPt9r7OcV86ePkq7W3N2jm77Jea72QIC9dXcSdlzV/KPxf/vd3rECRpYQLnCXNr//p9gMf0SLV/8nqxQwodXvl9jffv3EdfmnMSSQYYYp/FFb/HCqIDyMOnn+s3pHK/EIlgWfPMBnmSr0f/yGVOnqkwC9oc1dK8L3upr+HWvyvH8R/G2r8V6XwFKgB49zn8+fYnxuu799H/XLotspo+zAIsAGLB1leIEfZ5ZnR1UnF6u5delpHSc+DBCbRNW0FemxITTMga/juPKwqHED6Z/Mj68=',
} as const;

/** A phone's photograph. */
export const heicImage = (name: keyof typeof WRITTEN = 'blank'): Uint8Array => new Uint8Array(Buffer.from(WRITTEN[name], 'base64'));

/** Nothing but the mark of its kind. */
export const emptyHeic = (): Uint8Array => heicImage().slice(0, Buffer.from(WRITTEN.blank, 'base64').readUInt32BE(0));

/** The same with another size in its header than its pixels have. */
export function boastingHeic(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(heicImage());
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    bytes.writeUInt32BE(width, at + 8);
    bytes.writeUInt32BE(height, at + 12);
  }
  return new Uint8Array(bytes);
}

/** A sound container around a picture whose coding has no settings. */
export function undecodableHeic(): Uint8Array {
  const bytes = Buffer.from(heicImage());
  const at = bytes.indexOf('hvcC') + 4;
  return new Uint8Array(bytes.fill(0, at, at + 100));
}

/** A short charter, photographed: its letters can be recognised. */
export const photographedCharter = (): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'test-data', 'photograph.heic')));
