import type { ChangeVillages, RegisterRow } from '@huong-uoc/contracts';
import { t } from '../../shared/i18n/translate';

export type ChangeKind = ChangeVillages['change'];
type VillageWords = Extract<ChangeVillages, { change: 'create' }>['village'];
export type Named = { readonly kind: VillageWords['kind']; readonly name: string };

const all: Readonly<Record<VillageWords['kind'], true>> = { 'Thôn': true, 'Bản': true, 'Xóm': true, 'Làng': true, 'Ấp': true, 'Buôn': true, 'Bon': true, 'Phum': true, 'Sóc': true, 'Tổ dân phố': true, 'Khu phố': true, 'Khối phố': true, 'Khóm': true, 'Tiểu khu': true };
/** What a community may be called, the common ones of the north first. */
export const kinds = Object.keys(all) as readonly VillageWords['kind'][];
export const isChange = (word: string | undefined): word is ChangeKind => ['create', 'rename', 'merge', 'split', 'dissolve', 'assign'].includes(word ?? '');

/** How many names a change asks for to begin with. */
export const namesAsked: Readonly<Record<ChangeKind, number>> = { create: 1, rename: 1, merge: 1, split: 2, dissolve: 0, assign: 0 };

/** The heading of the form. */
export function headingOf(change: ChangeKind, villages: readonly RegisterRow[]): string {
  const names = villages.map(({ kind, name }) => `${kind} ${name}`).join(', ');
  const headings: Readonly<Record<ChangeKind, () => string>> = {
    create: () => t('change.create'),
    rename: () => t('change.rename', { name: names }),
    merge: () => t('change.merge', { names }),
    split: () => t('change.split', { name: names }),
    dissolve: () => t('change.dissolve', { name: names }),
    assign: () => t('change.assign', { names }),
  };
  return headings[change]();
}

/** The change as the server takes it. */
export function bodyOf(change: ChangeKind, paper: Omit<Extract<ChangeVillages, { change: 'dissolve' }>, 'change' | 'villageId'>, villages: readonly RegisterRow[], names: readonly Named[], communeId: string): ChangeVillages {
  const villageIds = villages.map(({ id }) => id);
  const villageId = villageIds[0] ?? '';
  const into = names.map(({ kind, name }) => ({ kind, name: name.trim() }));
  const village = into[0] ?? { kind: 'Thôn', name: '' };
  const bodies: Readonly<Record<ChangeKind, () => ChangeVillages>> = {
    create: () => ({ change: 'create', ...paper, communeId, village }),
    rename: () => ({ change: 'rename', ...paper, villageId, village }),
    merge: () => ({ change: 'merge', ...paper, villageIds, village }),
    split: () => ({ change: 'split', ...paper, villageId, into }),
    dissolve: () => ({ change: 'dissolve', ...paper, villageId }),
    assign: () => ({ change: 'assign', ...paper, villageIds, communeId }),
  };
  return bodies[change]();
}
