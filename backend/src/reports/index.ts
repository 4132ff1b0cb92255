/**
 * The reports of a year: opened as campaigns with their days, filled by the communes and the holders of other targets, and
 * frozen into packs that can be checked without a server. Promise: a pack holds exactly what the leader's page showed, no
 * later change of data touches it, and a correction is a supplement. A seal is no signature. May not: count a figure itself;
 * those are the compliance slice's named queries.
 */
export { CampaignPageQueries } from './campaign-page.queries';
export { Contribute } from './contribute';
export { EnterTarget } from './enter-target';
export { FreezeReport } from './freeze-report';
export { OpenCampaign } from './open-campaign';
export { PacksQueries } from './packs.queries';
export { RemindCommunes } from './remind-communes';
export { ReportsModule } from './reports.module';
export { ReportsQueries } from './reports.queries';
