/** The permission table, slice by slice; a new route is a row in one of these files. */
import { accounts } from './accounts';
import { batches } from './batches';
import { charters } from './charters';
import { compliance } from './compliance';
import { ledger } from './ledger';
import { publication } from './publication';
import { register } from './register';
import { reports } from './reports';
import { reviews } from './reviews';
import { rounds } from './rounds';
import type { SlicePermissions } from './row';
import { territory } from './territory';
import { work } from './work';

export const slices: readonly SlicePermissions[] = [accounts, territory, register, charters, rounds, reviews, ledger, compliance, reports, work, batches, publication];
