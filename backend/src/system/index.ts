/** The administrator's look at the machinery: which parts run, which are off, what waits and what failed. */
export { SystemModule } from './system.module';
