/** Run properties that change which text a reader sees. */
export interface RunLook {
  readonly font?: string;
  readonly hidden?: boolean;
  readonly capitals?: boolean;
}

/** A stretch of text with the look it has; `font` is empty when unknown. */
export interface Piece {
  readonly text: string;
  readonly font: string;
  readonly capitals: boolean;
}
