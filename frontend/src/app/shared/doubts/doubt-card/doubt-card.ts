import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { DoubtQuestion } from '@huong-uoc/contracts';
import { t, Translate } from '../../i18n/translate';
import { originalUrl } from '../../rounds/data/rounds-client';
import { Icon } from '../../ui/icon/icon';
import { cropUrl } from '../data/doubts-client';

/** One answer under its key: a word, or one of the two ways out. */
type Choice = { readonly key: string; readonly label: string; readonly word: string | null; readonly asRead: boolean; readonly writes: boolean };

/** "không hay khống?": one doubtful word with the strip of paper around it, to be answered at a glance. */
@Component({
  selector: 'app-doubt-card',
  imports: [FormsModule, Icon, Translate],
  templateUrl: './doubt-card.html',
  styleUrl: './doubt-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DoubtCard {
  readonly roundId = input.required<string>();
  readonly question = input.required<DoubtQuestion>();
  readonly number = input(1);
  readonly total = input(1);
  readonly busy = input(false);
  /** The word on paper; null = it cannot be read. */
  readonly answered = output<string | null>();

  private readonly other = viewChild<ElementRef<HTMLInputElement>>('other');
  readonly writing = linkedSignal({ source: () => this.question().id, computation: () => false });
  protected readonly written = linkedSignal({ source: () => this.question().id, computation: () => '' });
  protected readonly missing = signal(false);
  protected readonly small = computed(() => cropUrl(this.roundId(), this.question().id, 360));
  protected readonly large = computed(() => cropUrl(this.roundId(), this.question().id, 720));
  protected readonly page = computed(() => `/api/rounds/${this.roundId()}/pages/${this.question().crop?.page ?? 1}?width=1600`);
  protected readonly original = computed(() => originalUrl(this.roundId()));
  readonly choices = computed((): readonly Choice[] => {
    const { word, readings } = this.question();
    const words = [word, ...readings].map((said, index) => ({ label: said, word: said, asRead: index === 0, writes: false }));
    const ways = [{ label: t('doubt.other'), writes: true }, { label: t('doubt.illegible'), writes: false }].map((way) => ({ ...way, word: null, asRead: false }));
    return [...words, ...ways].map((choice, index) => ({ key: String(index + 1), ...choice }));
  });

  constructor() {
    afterRenderEffect(() => this.other()?.nativeElement.focus());
  }

  /** Answers by key; false when the key is none of this question's. */
  press(key: string): boolean {
    const choice = this.writing() || this.busy() ? undefined : this.choices().find((candidate) => candidate.key === key);
    if (choice) this.choose(choice);
    return choice !== undefined;
  }

  protected choose({ word, writes }: Choice): void {
    this.missing.set(false);
    if (writes) this.writing.set(true);
    else this.answered.emit(word);
  }

  protected sendOther(): void {
    const said = this.written().normalize('NFC').trim();
    this.missing.set(said === '');
    if (said !== '') this.answered.emit(said);
  }
}
