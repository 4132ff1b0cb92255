/** What the doc specs use of word-extractor, which ships no typings: a second opinion on the documents they write. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(bytes: Uint8Array): Promise<{ getBody(): string }>;
  }
}
