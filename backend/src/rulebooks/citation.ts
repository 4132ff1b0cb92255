import type { CitationSource } from '@huong-uoc/rules';
import type { Citation } from '@huong-uoc/contracts';

/** "Điều 18 khoản 1 điểm a Luật Bình đẳng giới 73/2006/QH11": how a citation of the legal register reads. */
export function citationLabel(citation: CitationSource): string {
  const { article, clause, point, document, number } = citation;
  const place = [article, clause && `khoản ${clause}`, point && `điểm ${point}`].filter(Boolean).join(' ');
  const where = /^\d/.test(place) ? `Điều ${place}` : place;
  return `${where} ${document}${document.includes(number) ? '' : ` ${number}`}`.trim();
}

/** A citation as screens and the command line show it; unverified ones stay marked. */
export function toCitation(citation: CitationSource): Citation {
  const { id, says, validFrom, validTo, verified } = citation;
  return { id, label: citationLabel(citation), says, validFrom, validTo, verified };
}
