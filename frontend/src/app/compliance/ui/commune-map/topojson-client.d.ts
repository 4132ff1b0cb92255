declare module 'topojson-client' {
  /** Turns a TopoJSON object into GeoJSON features. */
  export function feature(topology: object, object: object): { readonly type: 'FeatureCollection'; readonly features: readonly { readonly properties: { readonly name: string } }[] };
}
