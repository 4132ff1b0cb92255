import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { VillageFileCheck } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { base64Of, exampleUrl } from '../data/file-bytes';
import { RegisterClient } from '../data/register-client';
import { blankPaper, missingOfPaper, PaperFields, paperOf } from '../ui/paper-fields/paper-fields';

/** Villages from a file in two steps: looked at line by line, then written, all or nothing. */
@Component({
  selector: 'app-import-page',
  imports: [FormsModule, RouterLink, Icon, PaperFields, ProblemNote, Translate],
  templateUrl: './import-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #client = inject(RegisterClient);
  readonly #toaster = inject(Toaster);
  protected readonly fileWords = t('import.file');
  protected readonly examples = { xlsx: exampleUrl('villages', 'xlsx'), csv: exampleUrl('villages', 'csv') };
  protected readonly paper = signal(blankPaper);
  protected readonly file = signal('');
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  protected readonly check = signal<VillageFileCheck | null>(null);
  protected readonly done = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected async pick(file: File | null): Promise<void> {
    this.check.set(null);
    this.done.set(false);
    this.file.set(file === null ? '' : await base64Of(file));
  }

  protected async send(commit: boolean): Promise<void> {
    const missing = missingOfPaper(this.paper());
    if (this.file() === '') missing['file'] = t('import.fileMissing');
    this.errors.set(missing);
    if (Object.keys(missing).length > 0) return focusFirstInvalid(this.#element.nativeElement);
    this.busy.set(true);
    this.problem.set(null);
    try {
      const found = await this.#client.importVillages({ file: this.file(), ...paperOf(this.paper()) }, commit);
      this.check.set(found);
      this.done.set(commit);
      if (commit) this.#toaster.say(t('import.done', { n: found.added }));
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(problem);
      this.errors.set(problem.fields);
    } finally {
      this.busy.set(false);
    }
  }
}
