import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { homeOf } from '../../shared/auth/guards';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';
import { Toaster } from '../../shared/ui/toasts/toaster';

const shortest = 12;

@Component({
  selector: 'app-password-page',
  imports: [FormsModule, Icon, ProblemNote, Translate],
  templateUrl: './password-page.html',
  styleUrl: './password-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordPage {
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly me = this.#session.me;
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly repeat = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly currentMissing = computed(() => this.tried() && this.current() === '');
  protected readonly tooShort = computed(() => this.tried() && this.next().normalize('NFC').length < shortest);
  protected readonly different = computed(() => this.tried() && this.next() !== this.repeat());

  protected async submit(): Promise<void> {
    this.tried.set(true);
    if (this.tooShort() || this.different() || this.currentMissing()) {
      focusFirstInvalid(this.#element.nativeElement);
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.#session.changePassword({ current: this.current(), next: this.next() });
      this.#toaster.say(t('password.done'));
      const me = this.me();
      await this.#router.navigateByUrl(me ? homeOf[me.role] : '/sign-in');
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async signOut(): Promise<void> {
    await this.#session.signOut();
    await this.#router.navigate(['/sign-in']);
  }
}
