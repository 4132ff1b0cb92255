import { TestBed } from '@angular/core/testing';
import { MarkedText } from './marked-text';

const text = 'Mỗi hộ cử một người; người dự họp phải là đàn ông.';
const marks = [{ id: 'f1', start: 21, end: 49, tone: 'bad' }];

async function render(inputs: Record<string, unknown>): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(MarkedText);
  for (const [key, value] of Object.entries(inputs)) fixture.componentRef.setInput(key, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('marked text', () => {
  it('says beginning and end of a finding to screen readers, not only by colour', async () => {
    const element = await render({ text, marks });
    const mark = element.querySelector('mark');
    expect(mark?.textContent).toBe('(bắt đầu nội dung cần xem xét) người dự họp phải là đàn ông (hết nội dung cần xem xét)');
    expect(mark?.className).toBe('bad');
  });

  it('shows the charter letter for letter, with offsets for selections', async () => {
    const element = await render({ text, marks });
    const shown = [...element.querySelectorAll<HTMLElement>('[data-start]')];
    expect(shown.map((span) => span.textContent).join('')).toBe(text);
    for (const span of shown) expect(text.indexOf(span.textContent ?? '')).toBe(Number(span.dataset['start']));
  });

  it('marks the finding in hand', async () => {
    const element = await render({ text, marks, active: 'f1' });
    expect(element.querySelector('mark.active')).not.toBeNull();
  });
});
