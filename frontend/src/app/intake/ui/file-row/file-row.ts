import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BatchComparison, BatchFile, Duplicate } from '@huong-uoc/contracts';
import { kindWords } from '../../../shared/charters/charter-words';
import { Translate } from '../../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../../shared/problems/data/to-problem';
import { ProblemNote } from '../../../shared/problems/problem-note/problem-note';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { FileSizePipe } from '../../../shared/ui/file-size/file-size';
import { Icon } from '../../../shared/ui/icon/icon';
import type { IconName } from '../../../shared/ui/icon/icon-paths';
import { WordDiff } from '../../../shared/ui/word-diff/word-diff';
import { IntakeClient } from '../../data/intake-client';
import { duplicateWords, policyWords, showWords, type Standing, standingOf } from '../../intake-words';

type Compared = { readonly with: string; readonly found: BatchComparison };

const looks: Readonly<Record<Standing, readonly [tone: string, icon: IconName]>> = {
  reading: ['', 'clock'],
  refused: ['bad', 'cross'],
  unclear: ['warn', 'alert'],
  ready: ['info', 'check'],
  accepted: ['ok', 'check'],
  skipped: ['', 'minus'],
  done: ['ok', 'checkCircle'],
  failed: ['bad', 'alert'],
};

/** One file of the batch: what the machine made of it, where else its text stands, and the person's word. */
@Component({
  selector: 'app-file-row',
  imports: [RouterLink, DayPipe, FileSizePipe, Icon, ProblemNote, Translate, WordDiff],
  templateUrl: './file-row.html',
  styleUrl: './file-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileRow {
  readonly file = input.required<BatchFile>();
  readonly villages = input.required<ReadonlyMap<string, string>>();
  readonly open = input(false);
  readonly locked = input(false);
  readonly edit = output();
  readonly decide = output<BatchFile['decision']>();

  readonly #client = inject(IntakeClient);
  protected readonly kindWords = kindWords;
  protected readonly duplicateWords = duplicateWords;
  protected readonly policyWords = policyWords;
  protected readonly standing = computed(() => standingOf(this.file()));
  protected readonly look = computed(() => looks[this.standing()]);
  protected readonly standingWords = computed(() => showWords[this.standing()]);
  protected readonly unmet = computed(() => (this.standing() === 'unclear' ? Object.values(this.file().unmet) : []));
  protected readonly village = computed(() => {
    const id = this.file().values.villageId;
    return id === null ? null : (this.villages().get(id) ?? this.file().preflight?.villages.find(({ villageId }) => villageId === id)?.label ?? null);
  });
  /** How sure the machine was of the village; silent once a person or the spreadsheet has named it. */
  protected readonly sure = computed(() => {
    const { preflight, values, corrected, manifestRow } = this.file();
    if (corrected.includes('villageId') || manifestRow !== null) return null;
    return preflight?.villages.find(({ villageId }) => villageId === values.villageId) ?? null;
  });
  protected readonly compared = signal<Compared | null>(null);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected percent(share: number): number {
    return Math.floor(100 * share);
  }

  protected otherOf({ fileId, roundId }: Duplicate): string | null {
    return fileId ?? roundId;
  }

  protected async compare(other: string): Promise<void> {
    if (this.compared()?.with === other) return this.compared.set(null);
    this.problem.set(null);
    try {
      this.compared.set({ with: other, found: await this.#client.compare(this.file().id, other) });
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
