/**
 * A round's text on paper: pictures of its pages, where every line stands on them, and how well it was read.
 * Promise: pictures are drawn in a bounded child from the stored original, kept by content, and given out like the original.
 * May not: alter the original, the text or anything a person has said about it.
 */
export { PagesModule } from './pages.module';
export { CutPage } from './cut-page';
export { turnedRectangle } from './turned-page';
