/**
 * The territory through time: provinces, communes and villages as they stood on any day, and who followed whom.
 * Promise: a merge never deletes a unit, a name or a past figure. In SQL, three functions bound every query:
 * `unit_subtree(root, day)` is the tree as it stood that day (a root not yet founded is stood in for by what it was made of);
 * `unit_reach(root, day)` adds the ended units that went into it, and is what an account may see; `unit_in_reach(root, unit, day)`
 * asks the same of one unit.
 */
export { AddVillage, type NewVillage } from './add-village';
export { ImportVillages } from './import/import-villages';
export { LoadUnits } from './load-units';
export { LoadVillages, type LoadedVillages } from './load-villages';
export { ImportReform } from './reform/import-reform';
export { ChangeRegister } from './register/change-register';
export { searchKey } from './search-key';
export { UnitsModule } from './units.module';
export { UnitsQueries, type Viewer } from './units.queries';
