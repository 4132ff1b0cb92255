import { problemCodes, type ProblemCode } from '@huong-uoc/contracts';

export interface ProblemDetails {
  /** Sharpens the registry's sentence; safe to show. */
  readonly detail?: string;
  /** Field path → sentence, for `bad-request`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Unmet needs of a refused workflow action. */
  readonly unmet?: readonly { readonly need: string; readonly sentence: string }[];
  readonly cause?: unknown;
}

/** A refusal with a name: thrown anywhere, rendered once as `application/problem+json`. Codes are the contract's list. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? problemCodes[code].title, { cause: details.cause });
    this.name = `Problem(${code})`;
    this.status = problemCodes[code].status;
    this.title = problemCodes[code].title;
  }

  /** The one sentence a screen or a row shows. */
  get sentence(): string {
    return this.details.detail ?? this.title;
  }
}
