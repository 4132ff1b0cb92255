import { Pipe, type PipeTransform } from '@angular/core';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function pieces(instant: string): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

/** `2026-10-03` or an instant → `03/10/2026`, in Vietnam's time whatever the device says. */
export function showDay(value: string): string {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (plain) return `${plain[3]}/${plain[2]}/${plain[1]}`;
  const { day, month, year } = pieces(value) as Record<'day' | 'month' | 'year', string>;
  return `${day}/${month}/${year}`;
}

/** An instant → `03/10/2026 14:05`. */
export function showMoment(value: string): string {
  const { hour, minute } = pieces(value) as Record<'hour' | 'minute', string>;
  return `${showDay(value)} ${hour}:${minute}`;
}

/** Today's calendar day in Vietnam, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const { day, month, year } = pieces(now.toISOString()) as Record<'day' | 'month' | 'year', string>;
  return `${year}-${month}-${day}`;
}

@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  transform(value: string): string {
    return showDay(value);
  }
}

@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  transform(value: string): string {
    return showMoment(value);
  }
}
