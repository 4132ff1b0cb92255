import { rectanglesOf, stripOf } from './rectangles';

const lines = [
  { page: 1, start: 0, end: 10, left: 0.1, top: 0.1, width: 0.5, height: 0.02 },
  { page: 1, start: 11, end: 21, left: 0.1, top: 0.13, width: 0.5, height: 0.02 },
  { page: 2, start: 22, end: 32, left: 0.1, top: 0.1, width: 0.5, height: 0.02 },
];

describe('rectangles of a stretch of text', () => {
  it('are none where no line holds it', () => {
    expect(rectanglesOf([], { start: 0, end: 5 })).toEqual([]);
    expect(rectanglesOf(lines, { start: 10, end: 11 })).toEqual([]);
    expect(stripOf([])).toBeNull();
  });

  it('are one a line, cut to the letters concerned, across pages', () => {
    const found = rectanglesOf(lines, { start: 5, end: 24 });
    expect(found.map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(found[0]).toMatchObject({ left: expect.closeTo(0.35), width: expect.closeTo(0.25) });
    expect(found[1]).toMatchObject({ left: expect.closeTo(0.1), width: expect.closeTo(0.5) });
    expect(found[2]?.width).toBeCloseTo(0.1);
  });

  it('make a strip wide enough to stand in its line, never past the edge of the page', () => {
    expect(stripOf(rectanglesOf(lines, { start: 0, end: 1 }))).toMatchObject({ left: 0, width: 0.55 });
    expect(stripOf([{ page: 1, left: 0.9, top: 0.98, width: 0.1, height: 0.02 }])).toMatchObject({ left: expect.closeTo(0.45), width: 0.55, height: expect.closeTo(0.035) });
  });

  it('make a strip of their first page only', () => {
    const strip = stripOf(rectanglesOf(lines, { start: 5, end: 24 }), 0.01);
    expect(strip).toMatchObject({ page: 1, left: expect.closeTo(0.075), width: 0.55, top: expect.closeTo(0.09), height: expect.closeTo(0.07) });
  });
});
