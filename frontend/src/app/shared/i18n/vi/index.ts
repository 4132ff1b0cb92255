import type { ParamNames } from '../params';
import { administrationMessages } from './administration';
import { charterMessages } from './charters';
import { complianceMessages } from './compliance';
import { deskMessages } from './desk';
import { doubtMessages } from './doubts';
import { frame } from './frame';
import { intakeMessages } from './intake';
import { ledgerMessages } from './ledger';
import { publicationMessages } from './publication';
import { registerMessages } from './register';
import { reportMessages } from './reports';
import { reviewMessages } from './review';
import { signInMessages } from './sign-in';
import { uploadMessages } from './upload';
import { workMessages } from './work';

/** The whole Vietnamese catalogue: every sentence the browser itself speaks (labels of states and opinions come from the workflow). */
export const vi = { ...frame, ...doubtMessages, ...signInMessages, ...charterMessages, ...uploadMessages, ...reviewMessages, ...deskMessages, ...complianceMessages, ...administrationMessages, ...registerMessages, ...ledgerMessages, ...reportMessages, ...intakeMessages, ...workMessages, ...publicationMessages } as const;

export type Messages = typeof vi;
export type MessageKey = keyof Messages;
/** Keys of sentences without parameters: what a table of labels may hold. */
export type PlainKey = { [K in MessageKey]: [ParamNames<Messages[K]>] extends [never] ? K : never }[MessageKey];
