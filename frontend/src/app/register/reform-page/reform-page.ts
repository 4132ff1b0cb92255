import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { ReformCheck } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { base64Of, exampleUrl } from '../data/file-bytes';
import { RegisterClient } from '../data/register-client';
import { blankPaper, missingOfPaper, PaperFields, paperOf } from '../ui/paper-fields/paper-fields';

@Component({
  selector: 'app-reform-page',
  imports: [FormsModule, RouterLink, Icon, PaperFields, ProblemNote, Translate],
  templateUrl: './reform-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReformPage {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #client = inject(RegisterClient);
  readonly #toaster = inject(Toaster);
  protected readonly columns = 'Cấp, Mã cũ, Tên cũ, Mã mới, Tên mới, Mã cấp trên, Chia';
  protected readonly examples = { xlsx: exampleUrl('reform', 'xlsx'), csv: exampleUrl('reform', 'csv') };
  protected readonly fileWords = t('reform.file');
  protected readonly paper = signal(blankPaper);
  protected readonly file = signal('');
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  protected readonly check = signal<ReformCheck | null>(null);
  protected readonly done = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected async pick(file: File | null): Promise<void> {
    this.check.set(null);
    this.file.set(file === null ? '' : await base64Of(file));
  }

  protected async send(commit: boolean): Promise<void> {
    const missing = missingOfPaper(this.paper());
    if (this.file() === '') missing['file'] = t('reform.fileMissing');
    this.errors.set(missing);
    if (Object.keys(missing).length > 0) return focusFirstInvalid(this.#element.nativeElement);
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.check.set(await this.#client.reform({ file: this.file(), ...paperOf(this.paper()) }, commit));
      this.done.set(commit);
      if (commit) this.#toaster.say(t('reform.done'));
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(problem);
      this.errors.set(problem.fields);
    } finally {
      this.busy.set(false);
    }
  }
}
