/** A name as people read it; Vietnamese is the official one. */
export type Label = { readonly vi: string; readonly en: string };
