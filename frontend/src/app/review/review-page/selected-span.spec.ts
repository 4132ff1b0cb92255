import { selectedSpan, trimmed } from './selected-span';

function select(start: Node, from: number, end: Node, to: number): Selection | null {
  const range = document.createRange();
  range.setStart(start, from);
  range.setEnd(end, to);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return selection;
}

describe('selected text', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p>Ngoài</p><p><span data-start="10">Mỗi hộ </span><mark><span data-skip>(bắt đầu)</span><span data-start="17">đàn ông</span></mark></p>';
  });
  const text = (selector: string): Node => document.querySelector(selector)!.firstChild!;

  it('is nothing outside the charter, or when only a caret stands', () => {
    const outside = text('p');
    expect(selectedSpan(select(outside, 0, outside, 3))).toBeNull();
    const inside = text('[data-start="10"]');
    expect(selectedSpan(select(inside, 2, inside, 2))).toBeNull();
    expect(selectedSpan(null)).toBeNull();
  });

  it('is measured in the charter, across pieces and past hidden words', () => {
    expect(selectedSpan(select(text('[data-start="10"]'), 4, text('[data-start="17"]'), 3))).toEqual({ start: 14, end: 20 });
  });

  it('leaves out blanks at both ends, and is nothing when only blanks are left', () => {
    expect(trimmed('  con gái ', { start: 0, end: 10 })).toEqual({ start: 2, end: 9 });
    expect(trimmed('a   b', { start: 1, end: 4 })).toBeNull();
  });
});
