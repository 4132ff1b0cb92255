/**
 * Many files at once: a commune's folder comes in whole, is read, shown line by line and decided before anything is made.
 * Promise: every line becomes a charter or a round through the same use cases as a single upload, one transaction a line,
 * and never twice. May not: decide for people; what the machine recognised is a proposal until somebody accepts the line.
 */
export { IntakeModule } from './intake.module';
