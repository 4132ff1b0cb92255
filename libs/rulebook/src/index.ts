/**
 * The rules themselves, as data: one file per clause type, word lists, guards and the legal register.
 * Promise: a malformed file, an unknown law or a rule whose own example fails is refused with the file and field named.
 * It may contain no code beyond reading, checking and compiling the data.
 */
export { categoryTable, defaultRulebook } from './default-rulebook';
export type { CategoryRow } from './default-rulebook';
export { loadRulebookSource } from './load-source';
export { readLocalRulebook } from './local-rulebook';
export { RulebookFileProblem } from './read-shape';
