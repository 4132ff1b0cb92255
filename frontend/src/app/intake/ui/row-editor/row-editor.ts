import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { intakePolicies, type Batch, type BatchFile, type IntakeValues } from '@huong-uoc/contracts';
import { purposeLabels } from '@huong-uoc/workflow';
import { eraWords, kindWords } from '../../../shared/charters/charter-words';
import { LabelPipe } from '../../../shared/i18n/labels';
import { t, Translate } from '../../../shared/i18n/translate';
import { DayInput } from '../../../shared/ui/day-input/day-input';
import { Icon } from '../../../shared/ui/icon/icon';
import { policyWords } from '../../intake-words';
import { changedValues } from './changed-values';

type Wanted = { readonly values: Partial<IntakeValues>; readonly decision: BatchFile['decision'] };

function entriesOf<Key extends string, Value>(table: Readonly<Record<Key, Value>>): readonly (readonly [Key, Value])[] {
  return Object.entries(table) as [Key, Value][];
}

/** All fields of one line, each with the words of the document it was taken from. */
@Component({
  selector: 'app-row-editor',
  imports: [FormsModule, DayInput, Icon, LabelPipe, Translate],
  templateUrl: './row-editor.html',
  styleUrl: './row-editor.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowEditor {
  readonly file = input.required<BatchFile>();
  readonly villages = input.required<Batch['villages']>();
  readonly busy = input(false);
  readonly wanted = output<Wanted>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly kinds = entriesOf(kindWords);
  protected readonly eras = entriesOf(eraWords);
  protected readonly purposes = entriesOf(purposeLabels);
  protected readonly policyWords = policyWords;
  protected readonly values = linkedSignal<IntakeValues>(() => this.file().values);
  readonly #unreadable = signal<readonly string[]>([]);
  protected readonly blocked = computed(() => this.busy() || this.#unreadable().length > 0);
  protected readonly errors = computed(() => this.file().unmet);
  /** Only what can be chosen: a new round needs a charter, a link needs the same text elsewhere. */
  protected readonly policies = computed(() => intakePolicies.filter((policy) => (policy === 'new-charter' ? true : policy === 'new-round' ? this.file().charters.length > 0 : this.rounds().length > 0)));
  protected readonly rounds = computed(() => this.file().duplicates.flatMap(({ roundId, label }) => (roundId === null ? [] : [{ roundId, label }])));
  protected readonly guesses = computed(() => new Set(this.file().preflight?.villages.map(({ villageId }) => villageId) ?? []));
  /** The machine's guesses first, then the rest of the commune. */
  protected readonly choices = computed(() => {
    const guessed = this.file().preflight?.villages.map(({ villageId, label, ended }) => ({ id: villageId, label, ended })) ?? [];
    return [...guessed, ...this.villages().filter(({ id }) => !this.guesses().has(id))];
  });

  constructor() {
    afterNextRender(() => this.#element.nativeElement.querySelector<HTMLElement>('select, input')?.focus());
  }

  protected set<K extends keyof IntakeValues>(key: K, value: IntakeValues[K]): void {
    this.values.update((values) => ({ ...values, [key]: value }));
  }

  /** Day inputs speak with blanks, the line with null. */
  protected setDay(key: 'adoptedOn' | 'recognisedOn' | 'inForceFrom', day: string): void {
    this.set(key, day === '' ? null : day);
  }

  protected mark(key: string, invalid: boolean): void {
    this.#unreadable.update((keys) => (invalid ? [...new Set([...keys, key])] : keys.filter((other) => other !== key)));
  }

  protected quote(key: 'adoptedOn' | 'recognisedOn' | 'recognitionNumber' | 'recognisedBy' | 'kind'): string | null {
    const found = this.file().preflight?.[key];
    return found ? t('intake.inDocument', { quote: found.quote }) : null;
  }

  /** Title, charters and what it may become hang on the village: the server is asked at once. */
  protected setVillage(villageId: string | null): void {
    this.set('villageId', villageId);
    this.send('undecided');
  }

  protected send(decision: BatchFile['decision']): void {
    const { policy } = this.values();
    // A policy that is asked for is settled by accepting, also where it was proposed.
    const settled = decision === 'accepted' && this.errors()['policy'] !== undefined ? { policy } : {};
    this.wanted.emit({ values: { ...changedValues(this.file().values, this.values()), ...settled }, decision });
  }
}
