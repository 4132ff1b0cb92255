import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@huong-uoc/contracts';
import { t } from '../../i18n/translate';

/** A failure ready for a screen: whole sentences, the fields to mend, the unmet needs, and the id support asks for. */
export type ShownProblem = {
  readonly code: string;
  readonly kind: 'refused' | 'missing' | 'failed';
  readonly title: string;
  readonly detail: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly unmet: readonly string[];
  readonly requestId: string | null;
};

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

function kindOf(status: number): ShownProblem['kind'] {
  if (status === 403) return 'refused';
  return status === 404 ? 'missing' : 'failed';
}

function bare(code: string, title: string, status: number): ShownProblem {
  return { code, kind: kindOf(status), title, detail: null, fields: {}, unmet: [], requestId: null };
}

function bodyOf(error: HttpErrorResponse): unknown {
  if (typeof error.error !== 'string') return error.error;
  try {
    return JSON.parse(error.error) as unknown;
  } catch {
    return null;
  }
}

/** Turns whatever went wrong into words; never shows a raw error to a person. */
export function toProblem(error: unknown): ShownProblem {
  const cause = error instanceof Error && error.cause instanceof HttpErrorResponse ? error.cause : error;
  if (!(cause instanceof HttpErrorResponse)) return bare('internal', t('problem.unknown'), 500);
  if (cause.status === 0) return bare('network', t('problem.network'), 0);
  const body = bodyOf(cause);
  if (!isProblem(body)) return bare('internal', t('problem.unknown'), cause.status);
  return {
    code: body.code,
    kind: kindOf(cause.status),
    title: body.title,
    detail: body.detail ?? null,
    fields: body.fields ?? {},
    unmet: (body.unmet ?? []).map(({ sentence }) => sentence),
    requestId: body.requestId,
  };
}
