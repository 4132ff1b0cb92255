import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { Round } from '@huong-uoc/contracts';
import type { Subscription } from 'rxjs';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { charterResource, UploadClient, villagesResource } from '../data/upload-client';
import { FileDrop } from '../ui/file-drop/file-drop';
import { acceptedFiles, checkFile } from './check-file';

type Purpose = Round['purpose'];

/** Choose the village and its charter, then the file; what was received can be followed on the charter's page. */
@Component({
  selector: 'app-upload-page',
  imports: [FormsModule, RouterLink, EmptyState, FileDrop, Icon, PageState, ProblemNote, Translate],
  templateUrl: './upload-page.html',
  styleUrl: './upload-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UploadPage {
  readonly charter = input<string>();
  readonly purpose = input<string>();
  /** Set by the route of the draft check. */
  readonly fixedPurpose = input<Purpose>();

  readonly #client = inject(UploadClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  #sending: Subscription | null = null;

  protected readonly accepted = acceptedFiles;
  protected readonly villages = villagesResource();
  protected readonly known = charterResource(() => this.charter());
  protected readonly villageId = linkedSignal(() => (this.known.hasValue() ? this.known.value().village.id : ''));
  protected readonly charterId = linkedSignal(() => this.charter() ?? '');
  protected readonly chosenPurpose = linkedSignal<Purpose>(() => this.fixedPurpose() ?? (this.purpose() === 'draft' ? 'draft' : 'text-in-force'));
  protected readonly charters = computed(() => {
    if (!this.villages.hasValue()) return [];
    return this.villages.value().items.find(({ village }) => village.id === this.villageId())?.charters ?? [];
  });
  protected readonly file = signal<File | null>(null);
  protected readonly fileProblem = signal<string | null>(null);
  protected readonly tried = signal(false);
  protected readonly sent = signal<number | null>(null);
  protected readonly percent = computed(() => Math.floor(100 * (this.sent() ?? 0)));
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly villageMissing = computed(() => this.tried() && this.villageId() === '');
  protected readonly charterMissing = computed(() => this.tried() && this.villageId() !== '' && this.charterId() === '');

  constructor() {
    effect(() => {
      const [only, another] = this.charters();
      if (only && !another && this.charterId() === '') this.charterId.set(only.id);
    });
  }

  protected chooseVillage(id: string): void {
    this.villageId.set(id);
    this.charterId.set('');
  }

  protected take(file: File): void {
    const refusal = checkFile(file);
    this.problem.set(null);
    this.fileProblem.set(refusal ? t(refusal) : null);
    this.file.set(refusal ? null : file);
  }

  protected send(): void {
    this.tried.set(true);
    const file = this.file();
    if (!file) this.fileProblem.update((sentence) => sentence ?? t('upload.fileMissing'));
    if (!file || this.charterId() === '') {
      focusFirstInvalid(this.#element.nativeElement);
      return;
    }
    this.problem.set(null);
    this.sent.set(0);
    this.#sending = this.#client.send(this.charterId(), this.chosenPurpose(), file).subscribe({
      next: ({ sent, round }) => {
        this.sent.set(sent);
        if (round) this.#arrived(round);
      },
      error: (error: unknown) => {
        this.sent.set(null);
        this.problem.set(toProblem(error));
      },
    });
  }

  protected stop(): void {
    this.#sending?.unsubscribe();
    this.sent.set(null);
    this.#toaster.say(t('upload.stopped'));
  }

  #arrived(round: Round): void {
    this.#toaster.say(t('upload.done'));
    void this.#router.navigate(['/charters', round.charterId]);
  }
}
