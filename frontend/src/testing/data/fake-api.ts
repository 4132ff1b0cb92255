import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { type EnvironmentProviders, inject, Injectable, type Provider } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import type { Me } from '@huong-uoc/contracts';
import { NEVER, of, throwError } from 'rxjs';
import { appRoutes } from '../../app/app.routes';
import { SessionStore } from '../../app/shared/auth/session-store';
import { csrfInterceptor } from '../../app/shared/auth/csrf-interceptor';
import { sessionInterceptor } from '../../app/shared/auth/session-interceptor';
import * as doubtFixtures from '../doubt-fixtures';
import * as fixtures from '../fixtures';
import * as intakeFixtures from '../intake-fixtures';
import * as ledgerFixtures from '../ledger-fixtures';
import * as reportFixtures from '../report-fixtures';

type Answer = { readonly status?: number; readonly body: unknown } | 'silence';
type Handler = (request: HttpRequest<unknown>) => Answer;

/** A small server for specs: answers by method and path, remembers what it was sent. */
@Injectable()
export class FakeApi {
  readonly #handlers = new Map<string, Handler>();
  readonly sent: { method: string; path: string; params: string; body: unknown; headers: Record<string, string | null> }[] = [];
  /** Answers every read with this instead. */
  reads: Answer | null = null;

  on(route: string, body: unknown, status = 200): void {
    this.#handlers.set(route, () => ({ status, body }));
  }

  handle(route: string, handler: Handler): void {
    this.#handlers.set(route, handler);
  }

  refuse(route: string, code: string, status: number, title = 'Không thực hiện được.'): void {
    this.on(route, problem(code, status, title), status);
  }

  answer(request: HttpRequest<unknown>): Answer {
    const path = request.url.replace(/^\/api/, '');
    this.sent.push({ method: request.method, path, params: request.params.toString(), body: request.body, headers: { csrf: request.headers.get('X-CSRF-Token') } });
    if (this.reads !== null && request.method === 'GET' && path !== '/session') return this.reads;
    const route = `${request.method} ${path}`;
    const handler = this.#handlers.get(route) ?? [...this.#handlers].find(([pattern]) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(route))?.[1];
    return handler?.(request) ?? { status: 404, body: problem('not-found', 404, `Chưa có câu trả lời cho ${route}`) };
  }

  calls(method: string, path: string): unknown[] {
    return this.sent.filter((call) => call.method === method && call.path === path).map(({ body }) => body);
  }
}

export function problem(code: string, status: number, title = 'Không thực hiện được.'): { code: string; status: number; title: string; requestId: string } {
  return { code, status, title, requestId: 'r-1' };
}

const fake: HttpInterceptorFn = (request) => {
  const answer = inject(FakeApi).answer(request);
  if (answer === 'silence') return NEVER;
  const { status = 200, body } = answer;
  return status < 400 ? of(new HttpResponse({ status, body })) : throwError(() => new HttpErrorResponse({ status, error: body, url: request.url }));
};

/** Answers for everything a page may read, in its filled state. */
const filled: readonly (readonly [route: string, body: unknown])[] = [
  ['GET /villages', fixtures.villages],
  ['GET /charters', { items: [{ id: fixtures.uuid(100), title: 'Quy ước thôn Nà Phầy', villageLabel: 'Thôn Nà Phầy – Xã Phủ Thông', communeLabel: 'Xã Phủ Thông', kind: 'general', roundId: fixtures.uuid(200), state: 'ready', stateSince: '2026-11-20T02:30:00.000Z', nextStep: fixtures.step('department', 'Rà soát.') }], total: 1, page: 1, pageSize: 20 }],
  ['GET /charters/:id', fixtures.charter()],
  ['GET /charters/:id/history', { items: [{ at: '2026-11-20T02:30:00.000Z', actor: 'Cán bộ xã 1', action: 'submit-round', sentence: 'Nộp bản đang có hiệu lực (lần nộp 1)', before: null, after: { state: 'received' } }] }],
  ['GET /rounds/:id', fixtures.round({ state: 'unreadable' })],
  ['GET /rounds/:id/review', fixtures.reviewDocument()],
  ['GET /rounds/:id/hints', fixtures.hints],
  ['GET /rounds/:id/recommendations', fixtures.sheet],
  ['GET /rounds/:id/same', { precedents: [], items: [], total: 0 }],
  ['GET /batches', intakeFixtures.batches],
  ['GET /batches/:id', intakeFixtures.batch],
  ['GET /batches/:id/files', intakeFixtures.lines],
  ['GET /queue', fixtures.queue],
  ['GET /approvals', fixtures.approvals],
  ['GET /compliance', fixtures.compliance],
  ['GET /compliance/charters', fixtures.figureList],
  ['GET /compliance/trend', { D: '2026-11-24', K: '2026-11-24', B: null, points: [{ on: '2026-10-31', dat: 30, chuaDat: 6, chuaXacDinh: 24, n: 60 }, { on: '2026-11-24', dat: 38, chuaDat: 5, chuaXacDinh: 17, n: 60 }], pace: { targetOn: '2030-12-31', percent: 100, missing: 22, weeksLeft: 214, neededPerWeek: 1, now: { low: 0, middle: 2, high: 3 }, standing: 'uncertain', voteUnits: 3, voteCharters: 5 } }],
  ['GET /compliance/bridge', { from: '2025-12-31', to: '2026-11-24', before: { dat: 30, chuaDat: 6, chuaXacDinh: 24, n: 60 }, parts: [{ reason: 'decision', change: { dat: 8, chuaDat: -1, chuaXacDinh: -7, n: 0 }, charters: 9 }, { reason: 'upload', change: { dat: 0, chuaDat: 0, chuaXacDinh: 0, n: 0 }, charters: 0 }], after: { dat: 38, chuaDat: 5, chuaXacDinh: 17, n: 60 } }],
  ['GET /compliance/contradictions', { items: [{ quote: 'Chỉ nam giới được dự họp', address: 'Điều 1 khoản 2', sides: [{ findingId: fixtures.uuid(301), roundId: fixtures.uuid(201), label: 'Thôn Nà Phầy – Xã Phủ Thông', kind: 'A', reason: null, by: 'Người rà soát 2', at: '2026-11-20T02:30:00.000Z' }, { findingId: fixtures.uuid(302), roundId: fixtures.uuid(202), label: 'Bản Khau Tẳng – Xã Bằng Thành', kind: '0', reason: 2, by: 'Lãnh đạo 2', at: '2026-11-21T02:30:00.000Z' }] }], total: 1 }],
  ['GET /maps/communes-2025.topojson', { type: 'Topology', arcs: [], objects: { communes: { type: 'GeometryCollection', geometries: [] } } }],
  ['GET /register/villages', ledgerFixtures.register],
  ['GET /register/changes', ledgerFixtures.unitChanges],
  ['GET /register/counts', ledgerFixtures.counts],
  ['GET /charters/:id/ledger', ledgerFixtures.ledger],
  ['GET /ledger/due', ledgerFixtures.due],
  ['GET /ledger/merged', ledgerFixtures.merged],
  ['GET /charters/:id/forms', reportFixtures.forms],
  ['GET /reports', reportFixtures.reports],
  ['GET /reports/:id', reportFixtures.campaignPage],
  ['GET /rulebook', fixtures.rulebook],
  ['GET /accounts', { items: [{ id: fixtures.uuid(700), email: 'a@demo.vn', displayName: 'Cán bộ xã 1', role: 'commune', unit: { id: fixtures.uuid(900), name: 'Xã Phủ Thông' }, disabled: false, mustChangePassword: false, lastSignInAt: null }] }],
  ['GET /units', fixtures.units],
  ['GET /system', fixtures.system],
  ['GET /public', ledgerFixtures.publicPage],
  ['GET /publications', ledgerFixtures.publications],
  ['GET /reminders', { items: [] }],
  ['GET /charters/:id/clocks', { receivedOn: '2026-11-24', clocks: ledgerFixtures.ledger.clocks, paths: ledgerFixtures.ledger.paths }],
  ['GET /work/settings', ledgerFixtures.workSettings],
  ['GET /work', ledgerFixtures.work],
  ['POST /work/seen', ledgerFixtures.work],
];

export function fill(api: FakeApi, me: Me | null): void {
  api.on('GET /session', fixtures.session(me));
  for (const [route, body] of [...filled, ...Object.entries(doubtFixtures.answers)]) api.on(route, body);
}

/** Providers of the whole application over the fake server. */
export function provideApp(): (Provider | EnvironmentProviders)[] {
  return [FakeApi, provideHttpClient(withInterceptors([csrfInterceptor, sessionInterceptor, fake])), provideRouter(appRoutes, withComponentInputBinding())];
}

/** Signs somebody in over the fake server. */
export async function signInAs(api: FakeApi, session: SessionStore, me: Me | null): Promise<void> {
  fill(api, me);
  await session.load();
}
