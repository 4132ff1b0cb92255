import type { Badge, FigureId, Outcome } from '@huong-uoc/contracts';
import type { PlainKey } from '../../shared/i18n/vi';
import type { IconName } from '../../shared/ui/icon/icon-paths';
import type { Tone } from '../../shared/ui/state-chip/state-looks';

export const outcomeLooks: Readonly<Record<Outcome, { readonly words: PlainKey; readonly icon: IconName; readonly tone: Tone }>> = {
  'dat': { words: 'outcome.dat', icon: 'checkCircle', tone: 'ok' },
  'chua-xac-dinh': { words: 'outcome.chuaXacDinh', icon: 'clock', tone: 'warn' },
  'chua-dat': { words: 'outcome.chuaDat', icon: 'cross', tone: 'bad' },
};

export const whoLooks: Readonly<Record<'village' | 'commune' | 'department', { readonly words: PlainKey; readonly hint: PlainKey; readonly icon: IconName }>> = {
  village: { words: 'who.village', hint: 'compliance.who.village', icon: 'people' },
  commune: { words: 'who.commune', hint: 'compliance.who.commune', icon: 'home' },
  department: { words: 'who.department', hint: 'compliance.who.department', icon: 'search' },
};

export const figureWords: Readonly<Record<FigureId, PlainKey>> = { C1: 'figure.C1', C2: 'figure.C2', C3: 'figure.C3', C3r: 'figure.C3r', C4: 'figure.C4', C5: 'figure.C5' };

export const figureHints = { C1: 'figure.C1.hint', C2: 'figure.C2.hint', C4: 'figure.C4.hint', C5: 'figure.C5.hint' } as const;

export const badgeLooks: Readonly<Record<Badge, { readonly words: PlainKey; readonly hint: PlainKey; readonly icon: IconName; readonly tone: Tone }>> = {
  preliminary: { words: 'badge.preliminary', hint: 'badge.preliminary.hint', icon: 'clock', tone: 'warn' },
  reviewed: { words: 'badge.reviewed', hint: 'badge.reviewed.hint', icon: 'search', tone: 'info' },
  approved: { words: 'badge.approved', hint: 'badge.approved.hint', icon: 'checkCircle', tone: 'ok' },
  frozen: { words: 'badge.frozen', hint: 'badge.frozen.hint', icon: 'lock', tone: 'plum' },
};
