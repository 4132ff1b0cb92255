/** What each effect of the review table does; one small handler per name, and a name without a handler does not compile. */
import type { ReviewEffect } from '@huong-uoc/workflow';
import { alignWithLastRound } from './align-with-last-round';
import { pauseInternalClock, resumeInternalClock, runInternalClock, stopInternalClock } from './clock';
import type { EffectHandler } from './effect';
import { releaseLease, takeLease } from './lease';
import { tellAboutRound, tellTheDesk } from './notify';
import { prepareLetter } from './prepare-letter';
import { enqueueReading } from './read-document';
import { restoreReplacedRounds } from './restore-replaced-rounds';
import { supersedeEarlierRounds } from './supersede-earlier-rounds';

export const effectHandlers: Readonly<Record<ReviewEffect, EffectHandler>> = {
  'read-document': enqueueReading,
  'align-with-last-round': alignWithLastRound,
  'run-internal-clock': runInternalClock,
  'pause-internal-clock': pauseInternalClock,
  'stop-internal-clock': stopInternalClock,
  'resume-internal-clock': resumeInternalClock,
  'take-lease': takeLease,
  'release-lease': releaseLease,
  'supersede-earlier-rounds': supersedeEarlierRounds,
  'restore-replaced-rounds': restoreReplacedRounds,
  'prepare-letter': prepareLetter,
  'notify-commune': tellAboutRound,
  'notify-reviewers': tellTheDesk,
  'notify-holder': tellTheDesk,
  'notify-submitter': tellAboutRound,
  'notify-leader': tellTheDesk,
};
export type { EffectServices, LockedRound, StepTaken } from './effect';
