/** Windows-1252 from 0x80 to 0x9F; undefined bytes stay controls. Node 20's own decoder of that name leaves all of them controls. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Every byte one character of the same number: the real Latin-1, which decoders of that name are not everywhere. */
export const decodeBytes = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Latin-1 text as Windows-1252: quotes and dashes where Latin-1 has controls; one character in, one out. */
export const asWindows1252 = (text: string): string => text.replace(/[\u0080-\u009f]/g, (sign) => UPPER_CONTROLS.charAt(sign.charCodeAt(0) - 0x80));

/** Bytes of Windows-1252 as text, one character a byte. */
export const decodeWindows1252 = (bytes: Uint8Array): string => asWindows1252(decodeBytes(bytes));
