import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { roleLabels } from '@huong-uoc/workflow';
import { homeOf } from '../../shared/auth/guards';
import { SessionStore } from '../../shared/auth/session-store';
import { LabelPipe } from '../../shared/i18n/labels';
import { Translate } from '../../shared/i18n/translate';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';

const own = (back: string | undefined): string | null => (back !== undefined && /^\/(?!\/)/.test(back) ? back : null);

@Component({
  selector: 'app-sign-in-page',
  imports: [FormsModule, Icon, LabelPipe, ProblemNote, Translate],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  /** Where the person wanted to go; only a path of our own is followed. */
  readonly back = input<string>();
  readonly expired = input<string>();

  protected readonly roleLabels = roleLabels;
  protected readonly demo = this.#session.demo;
  protected readonly unreachable = this.#session.unreachable;
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly visible = signal(false);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly emailMissing = computed(() => this.tried() && this.email().trim() === '');
  protected readonly passwordMissing = computed(() => this.tried() && this.password() === '');

  protected async submit(): Promise<void> {
    this.tried.set(true);
    if (this.email().trim() === '' || this.password() === '') {
      focusFirstInvalid(this.#element.nativeElement);
      return;
    }
    await this.#signIn(this.email(), this.password());
  }

  protected async enterAs(account: { email: string; password: string }): Promise<void> {
    this.email.set(account.email);
    this.password.set(account.password);
    await this.#signIn(account.email, account.password);
  }

  protected retry(): void {
    void this.#session.load();
  }

  async #signIn(email: string, password: string): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const me = await this.#session.signIn({ email, password });
      if (me) await this.#router.navigateByUrl(me.mustChangePassword ? '/password' : (own(this.back()) ?? homeOf[me.role]));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
