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
import { preparePhoto } from '../album/prepare-photo';
import { packAlbum } from '../album/pack-album';
import { AlbumStrip, type Sheet } from '../ui/album-strip/album-strip';
import { FileDrop } from '../ui/file-drop/file-drop';
import { acceptedFiles, checkFile, checkSize, isPhotograph } from './check-file';

type Purpose = Round['purpose'];

/** Choose the village and its charter, then the file; what was received can be followed on the charter's page. */
@Component({
  selector: 'app-upload-page',
  imports: [FormsModule, RouterLink, AlbumStrip, EmptyState, FileDrop, Icon, PageState, ProblemNote, Translate],
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
  protected readonly sheets = signal<readonly Sheet[]>([]);
  #nextSheet = 1;
  protected readonly preparing = signal(false);
  /** The camera's own files instead of the smaller copies. */
  protected readonly originals = signal(false);
  protected readonly shownFile = computed(() => (this.sheets().length > 0 ? null : this.file()));
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

  /** Photographs join the album; a document takes the place of whatever was chosen before. */
  protected async take(files: readonly File[]): Promise<void> {
    const refusal = files.map(checkFile).find((why) => why !== null) ?? null;
    this.problem.set(null);
    this.fileProblem.set(refusal ? t(refusal) : null);
    if (refusal) return;
    const [file, another] = files;
    if (file && !another && !isPhotograph(file)) {
      this.sheets.set([]);
      return this.file.set(file);
    }
    if (!files.every(isPhotograph)) return this.fileProblem.set(t('upload.mixed'));
    this.file.set(null);
    this.preparing.set(true);
    // One after the other: a phone has no room for many decoded photographs at once.
    for (const each of files) await this.#addSheet(each);
    this.preparing.set(false);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const file = await this.#document();
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

  async #addSheet(file: File): Promise<void> {
    const photo = await preparePhoto(file);
    this.sheets.update((sheets) => [...sheets, { id: this.#nextSheet++, photo, turn: 0 }]);
  }

  /** What is sent: the document, the only photograph as it is, or several as one file. */
  async #document(): Promise<File | null> {
    const pages = this.sheets().map(({ photo, turn }) => ({ file: this.originals() ? photo.original : photo.shrunk, turn }));
    const [only, another] = pages;
    if (!only) return this.file();
    if (!another && only.turn === 0) return only.file;
    const album = await packAlbum(pages, t('upload.albumName', { n: pages.length }));
    const refusal = checkSize(album);
    this.fileProblem.set(refusal ? t(refusal) : null);
    return refusal ? null : album;
  }

  #arrived(round: Round): void {
    this.#toaster.say(t('upload.done'));
    void this.#router.navigate(['/charters', round.charterId]);
  }
}
