import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Round } from '@huong-uoc/contracts';
import { finalStates, purposeLabels, type ReviewAction } from '@huong-uoc/workflow';
import { SessionStore } from '../../../shared/auth/session-store';
import { doubtsResource } from '../../../shared/doubts/data/doubts-client';
import { LabelPipe } from '../../../shared/i18n/labels';
import { Translate } from '../../../shared/i18n/translate';
import { LiveEvents } from '../../../shared/live/live-events';
import { originalUrl } from '../../../shared/rounds/data/rounds-client';
import { ReadingReport } from '../../../shared/rounds/reading-report/reading-report';
import { RoundActions } from '../../../shared/rounds/round-actions/round-actions';
import { DayPipe, MomentPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { FileSizePipe } from '../../../shared/ui/file-size/file-size';
import { Icon } from '../../../shared/ui/icon/icon';
import { StateChip } from '../../../shared/ui/state-chip/state-chip';
import { RoundTimeline } from '../round-timeline/round-timeline';

const steps: readonly ReviewAction[] = ['request-review', 'retry-reading', 'recall', 'stop-waiting', 'reopen', 'withdraw'];

/** One submitted text: where it stands, live, and what can be done with it. */
@Component({
  selector: 'app-round-card',
  imports: [RouterLink, DayPipe, FileSizePipe, Icon, LabelPipe, MomentPipe, ReadingReport, RoundActions, RoundTimeline, StateChip, Translate],
  templateUrl: './round-card.html',
  styleUrl: './round-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoundCard {
  readonly round = input.required<Round>();
  readonly changed = output<Round>();

  readonly #events = inject(LiveEvents);
  protected readonly purposeLabels = purposeLabels;
  protected readonly steps = steps;
  /** A round that was withdrawn or superseded asks for nothing any more; a draft does not end the text in force beside it. */
  protected readonly live = computed(() => !finalStates.some((state) => state === this.round().state));
  protected readonly original = computed(() => originalUrl(this.round().id));
  protected readonly role = inject(SessionStore).me()?.role;

  /** Pages read so far; a live event is newer than the answer the page was built from. */
  protected readonly progress = computed(() => {
    const { id, state, progress } = this.round();
    if (state !== 'reading' && state !== 'received') return null;
    const event = this.#events.latest();
    return event?.roundId === id && event.progress ? event.progress : progress;
  });
  protected readonly percent = computed(() => {
    const progress = this.progress();
    return progress?.total ? Math.round((100 * progress.done) / progress.total) : 0;
  });
  protected readonly canType = computed(() => this.round().actions.some(({ action }) => action === 'retype'));
  /** Words to be read on paper, asked for only where this person may answer. */
  readonly #doubts = doubtsResource(() => (this.role === 'commune' && this.round().actions.some(({ action }) => action === 'correct-text') ? this.round().id : undefined));
  protected readonly doubts = computed(() => (this.#doubts.hasValue() ? this.#doubts.value().questions.filter(({ illegibleTo }) => illegibleTo === null).length : 0));
  protected readonly canRetypePages = computed(() => this.role === 'commune' && this.round().actions.some(({ action }) => action === 'correct-text') && ['pdf', 'image', 'album'].includes(this.round().format ?? ''));
  protected readonly canReview = computed(() => this.role !== 'commune' && !['received', 'reading', 'unreadable', 'withdrawn'].includes(this.round().state));
  protected readonly hasReport = computed(() => ['commune', 'reviewer', 'leader'].includes(this.role ?? '') && this.live() && !['received', 'reading', 'unreadable'].includes(this.round().state));
  protected readonly hasSheet = computed(() => ['approved-not-clean', 'commune-opinion'].includes(this.round().state));
  protected readonly hasHints = computed(() => this.round().purpose === 'draft' && this.round().state === 'ready');
}
