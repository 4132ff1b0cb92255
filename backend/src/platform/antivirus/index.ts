/**
 * Stored files and the virus scanner (`CLAMD_URL`). Promise: with a scanner set, a file counts as clean only after the scanner said
 * so; one that stays silent leaves it in quarantine. May not: know rounds or people, or delete anything.
 */
export { Antivirus, type FileStanding } from './antivirus';
export { AntivirusModule } from './antivirus.module';
