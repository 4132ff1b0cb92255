import type { ChangeVillages } from '@huong-uoc/contracts';
import type { Doing } from '../change-work';
import { assign } from './assign';
import { create } from './create';
import { dissolve } from './dissolve';
import { merge } from './merge';
import { rename } from './rename';
import { split } from './split';

/** Every kind of change a commune can make; a new one is a file and a line here. */
export const changes: { readonly [Kind in ChangeVillages['change']]: Doing<Kind> } = { create, rename, merge, split, dissolve, assign };
