/** The dates of a charter that must follow one another. */
export interface CharterDates {
  readonly adoptedOn: string | null;
  readonly recognisedOn: string | null;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
}

/** What is wrong with the dates: field → sentence; empty when nothing is. Missing dates are never asked for. */
export function wrongDates({ adoptedOn, recognisedOn, inForceFrom, inForceTo }: CharterDates, today: string): Record<string, string> {
  const wrong: Record<string, string> = {};
  const before = (a: string | null, b: string | null) => a !== null && b !== null && a < b;
  if (before(today, adoptedOn)) wrong['adoptedOn'] = 'Ngày thông qua không thể sau hôm nay.';
  if (before(today, recognisedOn)) wrong['recognisedOn'] = 'Ngày công nhận không thể sau hôm nay.';
  else if (before(recognisedOn, adoptedOn)) wrong['recognisedOn'] = 'Ngày công nhận không thể trước ngày thông qua.';
  if (before(inForceFrom, adoptedOn)) wrong['inForceFrom'] = 'Ngày có hiệu lực không thể trước ngày thông qua.';
  if (before(inForceTo, inForceFrom)) wrong['inForceTo'] = 'Ngày hết hiệu lực không thể trước ngày có hiệu lực.';
  return wrong;
}

/** Recognition and entry into force are one moment (Nghị định 61/2023 Điều 11): a recognised charter without its own date is in force from that day. */
export function withForce<Dates extends CharterDates>(dates: Dates): Dates {
  return dates.inForceFrom === null && dates.recognisedOn !== null ? { ...dates, inForceFrom: dates.recognisedOn } : dates;
}
