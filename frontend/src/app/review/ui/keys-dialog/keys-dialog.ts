import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { t, Translate } from '../../../shared/i18n/translate';
import { type Command, commands, commandWords, keyName } from '../../keyboard/keymap';
import { KeymapStore } from '../../keyboard/keymap-store';

/** All keys of the desk, from the same table the desk listens to; each can be given another, or all switched off. */
@Component({
  selector: 'app-keys-dialog',
  imports: [Translate],
  templateUrl: './keys-dialog.html',
  styleUrl: './keys-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeysDialog {
  protected readonly store = inject(KeymapStore);
  readonly #ref = inject(DialogRef);
  protected readonly commands = commands;
  protected readonly words = commandWords;
  protected readonly waiting = signal<Command | null>(null);
  protected readonly said = signal('');

  protected listen(command: Command): void {
    this.waiting.set(this.waiting() === command ? null : command);
    this.said.set(t('keys.press'));
  }

  protected press(event: KeyboardEvent): void {
    const command = this.waiting();
    const name = keyName(event);
    if (command === null || name === null) return;
    event.preventDefault();
    event.stopPropagation();
    const free = this.store.remap(command, name);
    this.said.set(free ? t('keys.changed') : t('keys.taken', { key: name }));
    if (free) this.waiting.set(null);
  }

  protected reset(): void {
    this.store.reset();
    this.said.set(t('keys.wasReset'));
  }

  protected close(): void {
    this.#ref.close();
  }
}
