import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The file of shapes as it is stored. */
export type CommuneShapes = Topology<{ communes: GeometryCollection }>;

/** The shapes as a map to draw, each named as the commune is. */
export function mapOf(shapes: CommuneShapes): { readonly name: string; readonly shapes: object } {
  return { name: 'communes-2025', shapes: feature(shapes, shapes.objects.communes) };
}
