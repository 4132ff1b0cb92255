import type { ClockView } from '@huong-uoc/contracts';
import type { PlainKey } from '../../../shared/i18n/vi';
import type { IconName } from '../../../shared/ui/icon/icon-paths';

type Look = { readonly words: PlainKey; readonly tone: '' | 'ok' | 'warn' | 'bad' | 'info'; readonly icon: IconName };

const looks: Readonly<Record<ClockView['status'], Look>> = {
  'done': { words: 'clock.status.done', tone: 'ok', icon: 'check' },
  'done-late': { words: 'clock.status.doneLate', tone: '', icon: 'clock' },
  'waiting': { words: 'clock.status.waiting', tone: 'info', icon: 'pause' },
  'on-time': { words: 'clock.status.onTime', tone: 'ok', icon: 'clock' },
  'soon': { words: 'clock.status.soon', tone: 'warn', icon: 'clock' },
  'late': { words: 'clock.status.late', tone: 'bad', icon: 'alert' },
};
/** A posting has a first day instead of a last one. */
const posting: Partial<Record<ClockView['status'], Look>> = {
  'done-late': { words: 'clock.status.doneEarly', tone: 'warn', icon: 'alert' },
  'on-time': { words: 'clock.status.open', tone: 'ok', icon: 'check' },
};

/** Words, tone and icon of a clock: its status is never colour alone. */
export function lookOf({ status, kind }: Pick<ClockView, 'status' | 'kind'>): Look {
  return (kind === 'not-before' ? posting[status] : undefined) ?? looks[status];
}
