import { TestBed } from '@angular/core/testing';
import { WordDiff } from './word-diff';

describe('word diff on screen', () => {
  it('says added and removed in words, not only by colour', async () => {
    const fixture = TestBed.createComponent(WordDiff);
    fixture.componentRef.setInput('before', 'chia cho con trai');
    fixture.componentRef.setInput('now', 'chia cho các con');
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('del')?.textContent).toContain('(bỏ)');
    expect(element.querySelector('ins')?.textContent).toContain('(thêm)');
  });
});
