import type { IntakeValues } from '@huong-uoc/contracts';

/** Only what the person changed: the machine keeps filling the fields nobody touched. */
export function changedValues(before: IntakeValues, now: IntakeValues): Partial<IntakeValues> {
  const keys = Object.keys(now) as (keyof IntakeValues)[];
  return Object.fromEntries(keys.filter((key) => now[key] !== before[key]).map((key) => [key, now[key]]));
}
