import { RequestMethod, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { AccountRole } from '@huong-uoc/workflow';
import { PERMIT, PUBLIC } from './permit';

export interface ListedRoute {
  readonly method: string;
  /** Below `/api`, e.g. `/accounts/:id`; `/health/…` stands outside it. */
  readonly path: string;
  readonly roles: readonly AccountRole[] | 'public';
}

/** Every route the server really has, with who may call it: proves that none is left open, and feeds the permission tests. */
@Injectable()
export class RouteList {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Throws when a route says neither who may call it nor that anyone may. */
  all(): ListedRoute[] {
    const routes: ListedRoute[] = [];
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const controller = instance as Record<string, unknown> | undefined;
      if (controller === undefined || typeof metatype !== 'function') continue;
      const prototype = Object.getPrototypeOf(controller) as Record<string, (...args: never[]) => unknown>;
      for (const name of this.scanner.getAllMethodNames(prototype)) routes.push(...this.routesOf(metatype, prototype[name]!));
    }
    return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
  }

  private routesOf(controller: NewableFunction, handler: (...args: never[]) => unknown): ListedRoute[] {
    const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const targets = [handler, controller as never];
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true;
    const roles = this.reflector.getAllAndOverride<AccountRole[] | undefined>(PERMIT, targets);
    if (!isPublic && (roles === undefined || roles.length === 0)) throw new Error(`${controller.name}.${handler.name} carries neither @Permit nor @Public`);
    const prefixes = [Reflect.getMetadata('path', controller) as string | string[]].flat();
    const paths = [Reflect.getMetadata('path', handler) as string | string[]].flat();
    return prefixes.flatMap((prefix) => paths.map((path) => ({ method: RequestMethod[method], path: join(prefix, path), roles: isPublic ? ('public' as const) : roles! })));
  }
}

const join = (...parts: string[]) => `/${parts.flatMap((part) => part.split('/')).filter(Boolean).join('/')}`;
