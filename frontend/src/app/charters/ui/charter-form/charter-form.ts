import { ChangeDetectionStrategy, Component, effect, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Charter, RegisterCharter } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { DayInput } from '../../../shared/ui/day-input/day-input';
import { focusFirstInvalid } from '../../../shared/ui/focus-first-invalid';
import { Icon } from '../../../shared/ui/icon/icon';
import { eraWords, kindWords } from '../../../shared/charters/charter-words';
import { blankFacts, type CharterFacts, factsOf, missingFields } from './charter-facts';

/** The legal facts of a charter: what it is, when it was adopted, who recognised it, since when it is in force. */
@Component({
  selector: 'app-charter-form',
  imports: [FormsModule, DayInput, Icon, Translate],
  templateUrl: './charter-form.html',
  styleUrl: './charter-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CharterForm {
  readonly charter = input<Charter>();
  /** Sentences of the server, by field. */
  readonly fields = input<Readonly<Record<string, string>>>({});
  /** The legal ledger has entries: its dates are theirs to say. */
  readonly settled = input(false);
  readonly busy = input(false);
  readonly submitWords = input.required<string>();
  readonly saved = output<Omit<RegisterCharter, 'villageId'>>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly eras = Object.entries(eraWords) as readonly [Charter['era'], (typeof eraWords)[Charter['era']]][];
  protected readonly kinds = Object.entries(kindWords) as readonly [Charter['kind'], (typeof kindWords)[Charter['kind']]][];
  protected readonly facts = linkedSignal<CharterFacts>(() => factsOf(this.charter()) ?? blankFacts);
  /** Day fields whose text is no day: nothing is sent while one stands. */
  readonly #unreadable = signal<readonly string[]>([]);
  protected readonly errors = signal<Readonly<Record<string, string>>>({});

  constructor() {
    effect(() => this.errors.set(this.fields()));
  }

  protected set<K extends keyof CharterFacts>(key: K, value: CharterFacts[K]): void {
    this.facts.update((facts) => ({ ...facts, [key]: value }));
  }

  protected mark(key: string, invalid: boolean): void {
    this.#unreadable.update((keys) => (invalid ? [...keys, key] : keys.filter((other) => other !== key)));
  }

  protected submit(): void {
    const missing = missingFields(this.facts());
    this.errors.set(missing);
    if (Object.keys(missing).length > 0 || this.#unreadable().length > 0) {
      focusFirstInvalid(this.#element.nativeElement);
      return;
    }
    const { title, recognitionNumber, recognisedBy, adoptedOn, recognisedOn, inForceFrom, inForceTo, ...rest } = this.facts();
    const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());
    this.saved.emit({
      ...rest,
      title: title.trim(),
      recognitionNumber: orNull(recognitionNumber),
      recognisedBy: orNull(recognisedBy),
      adoptedOn: orNull(adoptedOn),
      recognisedOn: orNull(recognisedOn),
      inForceFrom: orNull(inForceFrom),
      inForceTo: orNull(inForceTo),
    });
  }
}
