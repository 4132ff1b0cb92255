import { commands, defaultKeymap, isForTyping, keyName, readKey, remap } from './keymap';

const press = (key: string, over: Partial<KeyboardEvent> = {}): KeyboardEvent => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, ...over }) as KeyboardEvent;

describe('keymap of the review desk', () => {
  it('leaves combinations and keys of an input method to the browser', () => {
    expect(keyName(press('d', { ctrlKey: true }))).toBeNull();
    expect(keyName(press('d', { metaKey: true }))).toBeNull();
    expect(keyName(press('d', { isComposing: true }))).toBeNull();
    expect(keyName(press('Process'))).toBeNull();
    expect(readKey(press('F5'), defaultKeymap, false)).toBeNull();
  });

  it('is inactive while somebody types, so Telex can use d, s, x and j', () => {
    document.body.innerHTML = '<textarea></textarea><input id="t" /><input id="c" type="checkbox" /><select></select><p></p><button></button>';
    const at = (selector: string): Element | null => document.querySelector(selector);
    expect(isForTyping(at('textarea'), 'd')).toBe(true);
    expect(isForTyping(at('#t'), 'x')).toBe(true);
    expect(isForTyping(at('select'), 'n')).toBe(true);
    expect(isForTyping(at('#c'), 'd')).toBe(false);
    expect(isForTyping(at('p'), 'Enter')).toBe(false);
  });

  it('lets Enter press the button it stands on', () => {
    document.body.innerHTML = '<button><span>Lưu</span></button>';
    expect(isForTyping(document.querySelector('span'), 'Enter')).toBe(true);
    expect(isForTyping(document.querySelector('button'), 'j')).toBe(false);
  });

  it('has the keys of the design and no key twice', () => {
    expect(defaultKeymap).toMatchObject({ nextFinding: 'j', previousFinding: 'k', nextClause: 'n', previousClause: 'p', yes: 'd', no: 'x', wording: 'e', note: 'm', view: 'v', same: 'g', undo: 'u', saveNext: 'Enter', nextDocument: 'Shift+Enter', help: '?' });
    expect(new Set(Object.values(defaultKeymap)).size).toBe(commands.length);
  });

  it('reads digits as reasons only after "no"', () => {
    expect(readKey(press('4'), defaultKeymap, false)).toBeNull();
    expect(readKey(press('4'), defaultKeymap, true)).toEqual({ reason: 4 });
    expect(readKey(press('8'), defaultKeymap, true)).toBeNull();
    expect(readKey(press('j'), defaultKeymap, true)).toEqual({ command: 'nextFinding' });
  });

  it('tells Enter from Shift+Enter, and reads capital letters as letters', () => {
    expect(readKey(press('Enter'), defaultKeymap, false)).toEqual({ command: 'saveNext' });
    expect(readKey(press('Enter', { shiftKey: true }), defaultKeymap, false)).toEqual({ command: 'nextDocument' });
    expect(readKey(press('D', { shiftKey: true }), defaultKeymap, false)).toEqual({ command: 'yes' });
  });

  it('refuses a key that is taken or a digit, and takes a free one', () => {
    expect(remap(defaultKeymap, 'yes', 'x')).toBeNull();
    expect(remap(defaultKeymap, 'yes', '3')).toBeNull();
    expect(remap(defaultKeymap, 'yes', 'y')?.yes).toBe('y');
  });
});
