import { TestBed } from '@angular/core/testing';
import { reviewStates, stateLabels } from '@huong-uoc/workflow';
import { StateChip } from './state-chip';
import { stateLooks } from './state-looks';

describe('state chip', () => {
  it.each(reviewStates)('shows %s as an icon and the words of the workflow, never the code', async (state) => {
    const fixture = TestBed.createComponent(StateChip);
    fixture.componentRef.setInput('state', state);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.textContent?.trim()).toBe(stateLabels[state].vi);
    expect(element.querySelector('svg path')?.getAttribute('d')).toBeTruthy();
  });

  it('tells good, bad and waiting apart without colour: their icons differ', () => {
    const icons = (['approved-clean', 'approved-not-clean', 'ready', 'unreadable'] as const).map((state) => stateLooks[state].icon);
    expect(new Set(icons).size).toBe(icons.length);
  });
});
