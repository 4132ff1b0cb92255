/** Office hours of a working day in Vietnam so many days before `today`; weekends move to the Friday before. */
export function officeHour(today: Date, daysAgo: number, hour = 9): Date {
  const day = new Date(today);
  day.setUTCDate(day.getUTCDate() - Math.max(0, Math.round(daysAgo)));
  const weekday = day.getUTCDay();
  if (weekday === 0) day.setUTCDate(day.getUTCDate() - 2);
  if (weekday === 6) day.setUTCDate(day.getUTCDate() - 1);
  day.setUTCHours(hour - 7, (daysAgo * 13) % 60, 0, 0);
  return day > today ? today : day;
}

/** A number between two others that looks random and is always the same for the same place in the list. */
export function spread(index: number, [from, to]: readonly [number, number]): number {
  return from + (((index * 7919) % 1009) / 1009) * (to - from);
}
