import type { Ledger } from '@huong-uoc/contracts';
import type { IconName } from '../../shared/ui/icon/icon-paths';

type Tone = { readonly tone: '' | 'ok' | 'warn' | 'bad' | 'info'; readonly icon: IconName };

const inForce: Tone = { tone: 'ok', icon: 'checkCircle' };
const over: Tone = { tone: '', icon: 'minus' };
const tones: Readonly<Record<Ledger['state'], Tone>> = {
  'not-adopted': { tone: '', icon: 'pencil' },
  'adopted': { tone: 'info', icon: 'clock' },
  'refused': { tone: 'bad', icon: 'cross' },
  'in-force': inForce,
  'amended': inForce,
  'abolished-part': { tone: 'warn', icon: 'checkCircle' },
  'suspended-part': { tone: 'bad', icon: 'pause' },
  'suspended-whole': { tone: 'bad', icon: 'pause' },
  'abolished-whole': over,
  'replaced': over,
};

/** How a legal status looks beside its words. */
export function toneOf(state: Ledger['state']): Tone {
  return tones[state];
}
