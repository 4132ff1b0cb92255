import { parseDay } from './parse-day';

describe('a typed day', () => {
  it.each(['31/02/2026', '00/10/2026', '3/13/2026', '2026-10-03', 'hôm nay', '3/10/26', '03/10/1899'])('refuses %s', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it.each([['3/10/2026', '2026-10-03'], [' 03/10/2026 ', '2026-10-03'], ['03-10-2026', '2026-10-03'], ['29.02.2024', '2024-02-29'], ['', '']])('reads %s as %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });
});
