/**
 * How the program starts and stops: surroundings up, modules wired, doors opened; everything let go in reverse.
 * Slices and migrations are handed in, so the platform knows none of them.
 */
export { wire } from './application';
export { runCommand, type Command, type Commands } from './command';
export { Demo, SeedsDemo, type DemoAccount, type DemoPlan, type DemoSeeder } from './demo';
export { runAllInOne, runApi, runWorker, type Product } from './doors';
export { prepare, SURROUNDINGS, type Surroundings } from './surroundings';
export { withApplication } from './with-application';
