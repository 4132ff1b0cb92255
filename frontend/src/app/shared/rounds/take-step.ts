import { inject, Injectable } from '@angular/core';
import type { Round, RoundAction } from '@huong-uoc/contracts';
import { actionLabels, type ReviewAction } from '@huong-uoc/workflow';
import { inLanguage } from '../i18n/labels';
import { t } from '../i18n/translate';
import { NavCounts } from '../layout/data/nav-counts';
import { Asking } from '../ui/reason-dialog/reason-dialog';
import { Toaster } from '../ui/toasts/toaster';
import { RoundsClient } from './data/rounds-client';
import { asksOf, questionOf, stepLooks } from './step-look';

/** Takes a step of the workflow: asks what the table asks for, sends it, says what became of it. Failures are thrown to the caller. */
@Injectable({ providedIn: 'root' })
export class TakeStep {
  readonly #client = inject(RoundsClient);
  readonly #asking = inject(Asking);
  readonly #toaster = inject(Toaster);
  readonly #counts = inject(NavCounts);

  /** The round afterwards, or null when the person thought better of it. */
  async run(round: Pick<Round, 'id' | 'state'>, action: ReviewAction, fence?: number): Promise<Round | null> {
    const asks = asksOf(round.state, action);
    const words = inLanguage(actionLabels[action]);
    const look = stepLooks[action];
    const reasonKey = questionOf(asks);
    const answer = await this.#asking.ask({
      title: words,
      confirm: words,
      ...(look?.lead ? { lead: t(look.lead) } : {}),
      ...(reasonKey ? { reason: t(reasonKey) } : {}),
      ...(look?.danger ? { danger: true } : {}),
    });
    if (answer === null) return null;
    const body: RoundAction = { action };
    if (answer !== '') body[asks.includes('reason-given') ? 'reason' : 'text'] = answer;
    if (fence !== undefined) body.fence = fence;
    if (asks.includes('whole-text-declared')) body.wholeTextDeclared = true;
    const after = await this.#client.act(round.id, body);
    this.#toaster.say(t('step.done', { step: words }));
    this.#counts.refresh();
    return after;
  }
}
