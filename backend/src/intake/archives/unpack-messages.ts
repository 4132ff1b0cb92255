/** What the unpacking child hands back through its output file: where each file lies, and what was left out. */
export interface Unpacked {
  /** `at`: name of the file in the child's folder; `name`: its path as the packer wrote it. */
  readonly files: readonly { readonly at: string; readonly name: string }[];
  readonly leftOut: readonly { readonly name: string; readonly sentence: string }[];
}

export type UnpackMessage = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly code: string; readonly sentence: string };
