/**
 * A province to try the product on: invented villages, four sample charters and variants of them, lived through the last
 * eighteen months by demo accounts. Promise: every row comes from the use case a person would have used, with the clock
 * pinned to the day. May not: write a row itself, or run unless asked for.
 */
export { DemoModule } from './demo.module';
