import { feature } from 'topojson-client';

/** The file of shapes as it is stored; only what is read of it. */
export type CommuneShapes = { readonly type: 'Topology'; readonly objects: { readonly communes: object } };

/** The shapes as a map to draw, each named as the commune is. */
export function mapOf(shapes: CommuneShapes): { readonly name: string; readonly shapes: object } {
  return { name: 'communes-2025', shapes: feature(shapes, shapes.objects.communes) };
}
