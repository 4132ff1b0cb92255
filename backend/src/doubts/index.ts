/**
 * What the machine may have read wrongly, and what people read on paper: questions about single words, pages typed beside
 * their picture, and the new version of the text that follows.
 * Promise: no version of a text is ever altered; what was said about unchanged clauses stays; every answer is in the audit.
 * May not: judge a finding, or change the original.
 */
export { DoubtsModule } from './doubts.module';
