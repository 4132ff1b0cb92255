/** The lines of a tagged sample charter without their tags (`⟦D violation land⟧`), blank lines kept. */
export function sampleLines(tagged: string): string[] {
  return tagged
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s?⟦[^⟧]{0,200}⟧/g, '').trimEnd());
}
