// A document as a tree of clauses a person can point at ("Điều 5 khoản 2 điểm a"), each with the context it inherits.
// Promise: pure, linear, never refuses; addresses are unique; clauses do not overlap, lose no text and are exact slices.
// It may not change the text, judge it, or know files, rules and users.
export type { Clause, ClauseKind, ClauseTree, Zone } from './clause';
export { type Context, contextOf } from './context';
export type { Form } from './letterhead/form';
export type { Place, PlaceLevel } from './letterhead/places';
export { type Letterhead, readLetterhead } from './letterhead/read-letterhead';
export type { Recognition } from './letterhead/recognition';
export type { Spotted } from './letterhead/source';
export { type NumberingGap, numberingGaps } from './numbering-gaps';
export { segment } from './segment';
