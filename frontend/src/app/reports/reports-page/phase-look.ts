import type { Campaign } from '@huong-uoc/contracts';
import type { PlainKey } from '../../shared/i18n/vi';
import type { IconName } from '../../shared/ui/icon/icon-paths';

export type Look = { readonly tone: string; readonly icon: IconName; readonly words: PlainKey };

/** How far a report has come, as a person who makes it sees it. */
export const phaseLooks: Readonly<Record<Campaign['phase'], Look>> = {
  'not-opened': { tone: '', icon: 'minus', words: 'reports.phase.notOpened' },
  'collecting': { tone: 'info', icon: 'clock', words: 'reports.phase.collecting' },
  'frozen': { tone: 'plum', icon: 'lock', words: 'reports.phase.frozen' },
  'signed': { tone: 'ok', icon: 'check', words: 'reports.phase.signed' },
};
/** Where a commune's own part stands. */
export const mineLooks: Readonly<Record<'none' | 'in-time' | 'late', Look>> = {
  'none': { tone: 'warn', icon: 'alert', words: 'reports.mine.none' },
  'in-time': { tone: 'ok', icon: 'check', words: 'reports.mine.inTime' },
  'late': { tone: 'warn', icon: 'clock', words: 'reports.mine.late' },
};
export const lookOf = ({ mine, phase }: Pick<Campaign, 'mine' | 'phase'>): Look => (mine === null ? phaseLooks[phase] : mineLooks[mine]);
