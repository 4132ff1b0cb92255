import type { Direction } from '@huong-uoc/contracts';
import type { PlainKey } from '../i18n/vi';

/** Against whom, or for whom, a clause stands. */
export const directionWords: Readonly<Record<Direction, PlainKey>> = { women: 'direction.women', men: 'direction.men', both: 'direction.both' };
