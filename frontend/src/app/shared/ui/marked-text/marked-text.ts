import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Translate } from '../../i18n/translate';
import { doubtParts, segments, type TextMark } from './segments';

/** A mark with the look of its severity. */
export type ToneMark = TextMark & { readonly tone: string };
/** A word the machine was not sure of, with how sure, 0–1. */
export type DoubtMark = Pick<TextMark, 'start' | 'end'> & { readonly confidence: number };

/** A stretch of the charter with its findings marked, for eyes and for screen readers; keeps offsets for selections. */
@Component({
  selector: 'app-marked-text',
  imports: [NgTemplateOutlet, Translate],
  templateUrl: './marked-text.html',
  styleUrl: './marked-text.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly start = input(0);
  readonly end = input<number>();
  readonly marks = input<readonly ToneMark[]>([]);
  readonly doubts = input<readonly DoubtMark[]>([]);
  readonly active = input<string | null>(null);
  readonly pick = output<string>();

  protected readonly pieces = computed(() =>
    segments(this.text(), this.start(), this.end() ?? this.text().length, this.marks()).map((piece) => ({ ...piece, parts: doubtParts(piece, this.doubts()) })),
  );

  protected isActive(marks: readonly ToneMark[]): boolean {
    return marks.some(({ id }) => id === this.active());
  }

  /** The innermost mark wins the click. */
  protected pickFirst(marks: readonly ToneMark[]): void {
    const [first] = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start));
    if (first) this.pick.emit(first.id);
  }
}
