import type { PlainKey } from '../../shared/i18n/vi';

/** Everything the review desk can be told by one key. */
export const commandWords = {
  nextFinding: 'keys.nextFinding',
  previousFinding: 'keys.previousFinding',
  nextClause: 'keys.nextClause',
  previousClause: 'keys.previousClause',
  yes: 'keys.yes',
  no: 'keys.no',
  wording: 'keys.wording',
  note: 'keys.note',
  add: 'keys.add',
  view: 'keys.view',
  same: 'keys.same',
  undo: 'keys.undo',
  saveNext: 'keys.saveNext',
  nextDocument: 'keys.nextDocument',
  help: 'keys.help',
} as const satisfies Record<string, PlainKey>;

export type Command = keyof typeof commandWords;
export type Keymap = Readonly<Record<Command, string>>;

export const defaultKeymap: Keymap = {
  nextFinding: 'j', previousFinding: 'k', nextClause: 'n', previousClause: 'p', yes: 'd', no: 'x', wording: 'e', note: 'm', add: 'a',
  view: 'v', same: 'g', undo: 'u', saveNext: 'Enter', nextDocument: 'Shift+Enter', help: '?',
};

export const commands = Object.keys(commandWords) as readonly Command[];

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

/** The name of a key as it stands in the map; null for combinations that belong to the browser. */
export function keyName({ key, shiftKey, ctrlKey, altKey, metaKey, isComposing }: Pressed): string | null {
  if (ctrlKey || altKey || metaKey || isComposing || key === 'Process' || key === 'Dead') return null;
  if (key === 'Enter') return shiftKey ? 'Shift+Enter' : 'Enter';
  return key.length === 1 ? key.toLowerCase() : null;
}

/** What a key asks for: a command, or the reason chosen after "no". */
export type Asked = { readonly command: Command } | { readonly reason: 1 | 2 | 3 | 4 | 5 | 6 | 7 };

/** Reads one key; after "no" the digits 1–7 are reasons, and any other key is read as itself. */
export function readKey(pressed: Pressed, keymap: Keymap, afterNo: boolean): Asked | null {
  const name = keyName(pressed);
  if (name === null) return null;
  if (afterNo && /^[1-7]$/.test(name)) return { reason: Number(name) as 1 | 2 | 3 | 4 | 5 | 6 | 7 };
  const command = commands.find((candidate) => keymap[candidate] === name);
  return command === undefined ? null : { command };
}

const typing = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';
const pressable = 'a[href], button, summary, input, [role=menuitem]';

/** Keys belong to the field while somebody types (Telex needs d, s, x, j), and Enter belongs to the button it would press. */
export function isForTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(typing) !== null) return true;
  return (key === 'Enter' || key === ' ') && target.closest(pressable) !== null;
}

/** Gives a command another key; null when another command has it already or the key cannot be used. */
export function remap(keymap: Keymap, command: Command, name: string): Keymap | null {
  if (/^[1-7]$/.test(name)) return null;
  const taken = commands.some((other) => other !== command && keymap[other] === name);
  return taken ? null : { ...keymap, [command]: name };
}
