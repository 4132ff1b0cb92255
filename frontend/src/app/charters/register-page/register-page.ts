import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { RegisterCharter } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { ChartersClient, villagesResource } from '../data/charters-client';
import { CharterForm } from '../ui/charter-form/charter-form';

@Component({
  selector: 'app-register-page',
  imports: [FormsModule, RouterLink, CharterForm, Icon, PageState, ProblemNote, Translate],
  templateUrl: './register-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterPage {
  readonly village = input<string>();

  readonly #client = inject(ChartersClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  protected readonly submitWords = t('register.submit');
  protected readonly villages = villagesResource(() => ({}));
  protected readonly chosen = linkedSignal(() => this.village() ?? '');
  protected readonly tried = signal(false);
  protected readonly villageMissing = computed(() => this.tried() && this.chosen() === '');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected async register(facts: Omit<RegisterCharter, 'villageId'>): Promise<void> {
    this.tried.set(true);
    if (this.chosen() === '') return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const charter = await this.#client.register({ villageId: this.chosen(), ...facts });
      this.#toaster.say(t('register.done'));
      await this.#router.navigate(['/upload'], { queryParams: { charter: charter.id } });
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
