import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

const pinned = new AsyncLocalStorage<Date>();

/** The only source of "now". Days are those of Asia/Ho_Chi_Minh, which has had UTC+7 without summer time since 1975. */
@Injectable()
export class Clock {
  now(): Date {
    const instant = pinned.getStore();
    return instant === undefined ? new Date() : new Date(instant);
  }

  /** Today's calendar day `YYYY-MM-DD` in Vietnam. */
  today(): string {
    return dayOf(this.now());
  }

  /** The instant this call chain is pinned to, or null when time runs; travels with outbox rows into their jobs. */
  pinnedAt(): Date | null {
    return pinned.getStore() ?? null;
  }

  /** Runs `work`, and everything it awaits, as if it were `instant`: for seeding past months and for tests. */
  at<T>(instant: Date | string, work: () => T): T {
    return pinned.run(new Date(instant), work);
  }
}

const vietnamOffset = 7 * 60 * 60 * 1000;
const inVietnam = (instant: Date): Date => new Date(instant.getTime() + vietnamOffset);

/** The Vietnamese calendar day of an instant. */
export function dayOf(instant: Date): string {
  return inVietnam(instant).toISOString().slice(0, 10);
}

/** The hour of that day, 0 to 23. */
export function hourOf(instant: Date): number {
  return inVietnam(instant).getUTCHours();
}
