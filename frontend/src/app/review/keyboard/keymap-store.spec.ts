import { TestBed } from '@angular/core/testing';
import { defaultKeymap } from './keymap';
import { KeymapStore } from './keymap-store';

describe('keymap store', () => {
  beforeEach(() => localStorage.clear());

  it('starts with the keys of the design when what is stored cannot be read', () => {
    localStorage.setItem('review-keys', 'not json');
    const store = TestBed.inject(KeymapStore);
    expect(store.keymap()).toEqual(defaultKeymap);
    expect(store.on()).toBe(true);
  });

  it('says so when a key is taken and keeps the old one', () => {
    const store = TestBed.inject(KeymapStore);
    expect(store.remap('yes', 'j')).toBe(false);
    expect(store.keymap().yes).toBe('d');
  });

  it('keeps a new key and the switch for the next visit', () => {
    const store = TestBed.inject(KeymapStore);
    expect(store.remap('yes', 'y')).toBe(true);
    store.switch(false);
    TestBed.resetTestingModule();
    const again = TestBed.inject(KeymapStore);
    expect(again.keymap().yes).toBe('y');
    expect(again.on()).toBe(false);
    again.reset();
    expect(again.keymap()).toEqual(defaultKeymap);
  });
});
