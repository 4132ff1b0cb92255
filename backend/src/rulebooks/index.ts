/**
 * The rulebook as people meet it: the catalogue served as help, the scan of a document, and the command line over files.
 * May not: hold rules (libs/rulebook does) or decide what a finding is worth.
 */
export { toCitation } from './citation';
export { doubted } from './doubted';
export { RulebooksModule } from './rulebooks.module';
export { scanDocument } from './scan-document';
