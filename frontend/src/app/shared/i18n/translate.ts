import { Pipe, type PipeTransform } from '@angular/core';
import type { ParamsOf } from './params';
import { vi, type MessageKey, type Messages } from './vi';

export type Language = 'vi' | 'en';

const storageKey = 'language';
let current: Partial<Record<MessageKey, string>> = vi;

/** The language the person chose; Vietnamese unless they said otherwise. */
export function chosenLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
}

/** Remembers the choice and starts the page anew, so that no text of the other language stays behind. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  location.reload();
}

/** Loads the English catalogue when it is wanted; sentences it does not have yet stay Vietnamese. */
export async function loadLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language;
  current = language === 'en' ? (await import('./en')).en : vi;
}

function fill(text: string, params: Record<string, string | number> | undefined): string {
  return params ? text.replace(/\{(\w{1,30})\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;
}

/** The sentence of a key in the chosen language, its parameters filled in. */
export function t<K extends MessageKey>(key: K, ...args: ParamsOf<Messages[K]>): string {
  return fill(current[key] ?? vi[key], args[0]);
}

/** `{{ 'queue.title' | t }}`: the key is checked against the catalogue by the template compiler. */
@Pipe({ name: 't' })
export class Translate implements PipeTransform {
  transform<K extends MessageKey>(key: K, ...args: ParamsOf<Messages[K]>): string {
    return t(key, ...args);
  }
}
