import type { AccountRole } from '@huong-uoc/workflow';
import type { PlainKey } from '../i18n/vi';
import type { IconName } from '../ui/icon/icon-paths';

/** A section of the product; `count` names the number of waiting items shown beside it. */
export type NavItem = {
  readonly path: string;
  readonly label: PlainKey;
  readonly short: PlainKey;
  readonly icon: IconName;
  readonly count?: 'queue' | 'approvals';
};

const villages: NavItem = { path: '/villages', label: 'nav.villages', short: 'nav.villages.short', icon: 'home' };
const draft: NavItem = { path: '/draft', label: 'nav.draft', short: 'nav.draft.short', icon: 'pencil' };
const queue: NavItem = { path: '/queue', label: 'nav.queue', short: 'nav.queue.short', icon: 'inbox', count: 'queue' };
const charters: NavItem = { path: '/charters', label: 'nav.charters', short: 'nav.charters.short', icon: 'search' };
const approvals: NavItem = { path: '/approvals', label: 'nav.approvals', short: 'nav.approvals.short', icon: 'stamp', count: 'approvals' };
const compliance: NavItem = { path: '/compliance', label: 'nav.compliance', short: 'nav.compliance.short', icon: 'chart' };
const rulebook: NavItem = { path: '/rulebook', label: 'nav.rulebook', short: 'nav.rulebook.short', icon: 'book' };
const book: NavItem = { path: '/register', label: 'nav.book', short: 'nav.book.short', icon: 'document' };
const due: NavItem = { path: '/ledger/due', label: 'nav.due', short: 'nav.due.short', icon: 'clock' };
const reports: NavItem = { path: '/reports', label: 'nav.reports', short: 'nav.reports.short', icon: 'flag' };
const accounts: NavItem = { path: '/administration/accounts', label: 'nav.accounts', short: 'nav.accounts.short', icon: 'people' };
const units: NavItem = { path: '/administration/units', label: 'nav.units', short: 'nav.units.short', icon: 'globe' };
const system: NavItem = { path: '/administration/system', label: 'nav.system', short: 'nav.system.short', icon: 'gear' };

/** The sections of each role, the daily one first. */
export const navItems: Readonly<Record<AccountRole, readonly NavItem[]>> = {
  'commune': [villages, due, book, reports, draft, compliance, rulebook],
  'reviewer': [queue, charters, reports, compliance, rulebook],
  'leader': [compliance, approvals, reports, charters, due, book, rulebook],
  'rule-keeper': [rulebook, charters, compliance],
  'administrator': [accounts, units, book, system, reports, compliance, rulebook],
};
