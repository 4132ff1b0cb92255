import { reviewStates } from '@huong-uoc/workflow';
import { timeline } from './timeline';

const status = (state: Parameters<typeof timeline>[0]['state'], purpose: 'draft' | 'text-in-force' = 'text-in-force'): string =>
  timeline({ state, purpose }).map((milestone) => milestone.status[0]).join('');

describe('the way of a round', () => {
  it('has no way for a round that was withdrawn or superseded', () => {
    expect(status('withdrawn')).toBe('');
    expect(status('superseded')).toBe('');
  });

  it('stops at reading when the text could not be read', () => {
    expect(status('unreadable')).toBe('dstttt');
  });

  it('is done once the result is approved, and under way before', () => {
    expect(status('approved-clean')).toBe('dddddd');
    expect(status('in-review')).toBe('dddntt');
  });

  it('ends with the hints for a draft, unless somebody reads it', () => {
    expect(status('ready', 'draft')).toBe('ddd');
    expect(status('in-review', 'draft')).toBe('dddntt');
  });

  it('knows every state', () => {
    for (const state of reviewStates) expect(() => timeline({ state, purpose: 'draft' })).not.toThrow();
  });
});
