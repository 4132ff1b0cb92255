import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { Bridge, Contradictions, Trend } from '@huong-uoc/contracts';
import type { CommuneShapes } from '../ui/commune-map/shapes';
import { asked, type NumberQuery } from './compliance-client';

export const trendResource = (query: () => NumberQuery): HttpResourceRef<Trend | undefined> =>
  httpResource<Trend>(() => ({ url: '/api/compliance/trend', params: asked(query()) }));

export type BridgeQuery = Readonly<{ unit: string | undefined; B: string | undefined; from: string; to: string }>;
export const bridgeResource = (query: () => BridgeQuery | undefined): HttpResourceRef<Bridge | undefined> =>
  httpResource<Bridge>(() => {
    const between = query();
    return between && { url: '/api/compliance/bridge', params: asked(between) };
  });

export const contradictionsResource = (): HttpResourceRef<Contradictions | undefined> => httpResource<Contradictions>(() => '/api/compliance/contradictions');

/** The shapes of the communes as drawn on 1 July 2025; asked for only where a map is shown. */
export const shapesResource = (wanted: () => boolean): HttpResourceRef<CommuneShapes | undefined> => httpResource<CommuneShapes>(() => (wanted() ? '/maps/communes-2025.topojson' : undefined));
