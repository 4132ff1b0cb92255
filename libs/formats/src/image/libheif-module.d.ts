declare module 'libheif-js/wasm-bundle' {
  const heif: import('./libheif').Heif;
  export default heif;
}
