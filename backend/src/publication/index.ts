/**
 * What the public may read: off until a leader releases a frozen pack or a day, gone at once when they withdraw it.
 * Promise: counts only, kept as they were released; nothing about a village, and no commune under ten charters, not even by
 * subtraction. May not: count anything itself; the figures are the compliance slice's named queries.
 */
export { PublicationModule } from './publication.module';
export { ReleaseFigures } from './release-figures';
