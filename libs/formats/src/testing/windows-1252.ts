const ABOVE_LATIN_1: Readonly<Record<string, number>> = { '–': 0x96, '—': 0x97, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '…': 0x85, '€': 0x80 };

/** The byte of a character in Windows-1252; what has none becomes a question mark. */
export const windows1252Byte = (character: string): number => ABOVE_LATIN_1[character] ?? (character.charCodeAt(0) < 0x100 ? character.charCodeAt(0) : 0x3f);

/** Text as bytes of Windows-1252: what programs store of text in old fonts, the usual quotes and dashes included. */
export const windows1252 = (text: string): Uint8Array => Uint8Array.from([...text].map(windows1252Byte));
