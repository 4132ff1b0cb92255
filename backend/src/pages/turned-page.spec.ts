import { paperPage, turnedRectangle } from './turned-page';

const rectangle = { left: 0.1, top: 0.2, width: 0.3, height: 0.05 };
const rounded = (shares: object) => Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, Math.round((share as number) * 1e6) / 1e6]));

describe('a page that is shown turned', () => {
  it('has the sides of the page as it reads', () => {
    const page = { page: 3, source: 'recognised', confidence: 0.9, engine: 'x', width: 842, height: 595 } as const;
    expect(paperPage({ ...page, turned: 90 })).toEqual({ number: 3, source: 'recognised', confidence: 0.9, width: 595, height: 842 });
    expect(paperPage({ ...page, turned: 180 })).toMatchObject({ width: 842, height: 595 });
  });

  it('takes its lines along: once to the right, upside down, once to the left', () => {
    expect(rounded(turnedRectangle(rectangle, 0))).toEqual(rectangle);
    expect(rounded(turnedRectangle(rectangle, 90))).toEqual({ left: 0.75, top: 0.1, width: 0.05, height: 0.3 });
    expect(rounded(turnedRectangle(rectangle, 180))).toEqual({ left: 0.6, top: 0.75, width: 0.3, height: 0.05 });
    expect(rounded(turnedRectangle(rectangle, 270))).toEqual({ left: 0.2, top: 0.6, width: 0.05, height: 0.3 });
  });

  it('comes round again after four quarters, and two quarters are half a turn', () => {
    const quarter = (one: typeof rectangle) => turnedRectangle(one, 90);
    expect(rounded(quarter(quarter(quarter(quarter(rectangle)))))).toEqual(rectangle);
    expect(rounded(quarter(quarter(rectangle)))).toEqual(rounded(turnedRectangle(rectangle, 180)));
    expect(rounded(quarter(turnedRectangle(rectangle, 270)))).toEqual(rectangle);
  });
});
