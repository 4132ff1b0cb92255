import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemCode, Problem as ProblemBody } from '@huong-uoc/contracts';
import type { Response } from 'express';
import { sqlState } from '../database';
import { currentTrace, log } from '../logging';
import { Problem } from './problem';

/** The one place where a failure becomes an answer: `application/problem+json`, never a stack, never a driver's words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = asProblem(error);
    if (problem.status >= 500) log.error('request failed', { code: problem.code, error: String(problem.cause ?? problem), stack: ((problem.cause ?? problem) as Error).stack });
    if (response.headersSent) {
      response.destroy(); // mid-stream: a cut connection is honest, a short file is not
      return;
    }
    sendProblem(response, problem);
  }
}

/** Renders a Problem onto an Express response; for middleware that runs before Nest. */
export function sendProblem(response: Response, problem: Problem): void {
  const { code, status, title } = problem;
  const { detail, fields, unmet } = problem.details;
  const body: ProblemBody = {
    code,
    status,
    title,
    requestId: currentTrace()?.requestId ?? '',
    ...(detail === undefined ? {} : { detail }),
    ...(fields === undefined ? {} : { fields: { ...fields } }),
    ...(unmet === undefined ? {} : { unmet: unmet.map((need) => ({ ...need })) }),
  };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}

const byStatus: Readonly<Record<number, ProblemCode>> = { 401: 'not-signed-in', 403: 'not-allowed', 404: 'not-found', 409: 'changed-meanwhile', 413: 'text-too-long', 429: 'rate-limited', 503: 'not-ready' };
const bySqlState: Readonly<Record<string, ProblemCode>> = { '22021': 'bad-request', '22P05': 'bad-request', '23505': 'already-exists', '53100': 'disk-full' };

/** Names any failure; what nobody foresaw is `internal`. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const cause = error;
  const state = sqlState(error);
  if (state !== undefined) return new Problem(bySqlState[state] ?? 'internal', { cause });
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  if (typeof status !== 'number' || status >= 500) return new Problem(status === 503 ? 'not-ready' : 'internal', { cause });
  return new Problem(byStatus[status] ?? 'bad-request', { cause });
}
