import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import type { PlainKey } from '../../shared/i18n/vi';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { RegisterClient, registerResource } from '../data/register-client';
import { blankPaper, missingOfPaper, PaperFields, paperOf } from '../ui/paper-fields/paper-fields';
import { bodyOf, headingOf, isChange, kinds, type Named, namesAsked } from './change-words';

const notes: Partial<Record<string, PlainKey>> = { merge: 'change.mergeNote', split: 'change.splitNote', dissolve: 'change.dissolveNote', assign: 'change.assignNote' };

@Component({
  selector: 'app-change-page',
  imports: [FormsModule, RouterLink, Icon, PageState, PaperFields, ProblemNote, Translate],
  templateUrl: './change-page.html',
  styleUrl: './change-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangePage {
  /** Which kind of change, from the address. */
  readonly change = input<string>();
  /** Ids of the villages it is about, separated by commas. */
  readonly villages = input<string>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #client = inject(RegisterClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  readonly #unit = inject(SessionStore).me()?.unit;
  protected readonly kinds = kinds;
  protected readonly register = registerResource(() => ({}));
  protected readonly what = computed(() => {
    const change = this.change();
    return isChange(change) ? change : 'create';
  });
  protected readonly about = computed(() => {
    const ids = (this.villages() ?? '').split(',');
    return this.register.hasValue() ? this.register.value().items.filter(({ id }) => ids.includes(id)) : [];
  });
  protected readonly heading = computed(() => headingOf(this.what(), this.about()));
  protected readonly note = computed(() => notes[this.what()] ?? null);
  protected readonly nothing = computed(() => this.what() !== 'create' && this.about().length === 0);
  protected readonly names = linkedSignal<readonly Named[]>(() => {
    const [first] = this.about();
    const kind = kinds.find((word) => word === first?.kind) ?? 'Thôn';
    return Array.from({ length: namesAsked[this.what()] }, (): Named => ({ kind, name: this.what() === 'rename' ? (first?.name ?? '') : '' }));
  });
  protected readonly paper = signal(blankPaper);
  readonly #file = signal<File | null>(null);
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected rename(at: number, change: Partial<Named>): void {
    this.names.update((names) => names.map((name, index) => (index === at ? { ...name, ...change } : name)));
  }

  protected addPart(): void {
    this.names.update((names) => [...names, { kind: names[0]?.kind ?? 'Thôn', name: '' }]);
  }

  protected removePart(at: number): void {
    this.names.update((names) => names.filter((_, index) => index !== at));
  }

  protected pick(file: File | null): void {
    this.#file.set(file);
  }

  protected async submit(): Promise<void> {
    const missing = missingOfPaper(this.paper());
    for (const [index, { name }] of this.names().entries()) if (name.trim() === '') missing[`name${index}`] = t('change.nameMissing');
    this.errors.set(missing);
    if (Object.keys(missing).length > 0) return focusFirstInvalid(this.#element.nativeElement);
    this.busy.set(true);
    this.problem.set(null);
    try {
      const made = await this.#client.change(bodyOf(this.what(), paperOf(this.paper()), this.about(), this.names(), this.#unit?.id ?? ''));
      await this.#attach(made.id);
      await this.#router.navigate(['/register']);
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(problem);
      this.errors.set(problem.fields);
    } finally {
      this.busy.set(false);
    }
  }

  /** The change stands already: a file that does not arrive is said, not lost in silence. */
  async #attach(changeId: string): Promise<void> {
    const file = this.#file();
    if (file === null) return this.#toaster.say(t('change.done'));
    await this.#client.attach(changeId, file).then(() => this.#toaster.say(t('change.done')), () => this.#toaster.say(t('change.fileFailed')));
  }
}
