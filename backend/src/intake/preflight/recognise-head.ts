import { readLetterhead, type Letterhead, type Spotted } from '@huong-uoc/clauses';
import type { Preflight } from '@huong-uoc/contracts';
import { matchVillage } from './match-village';
import type { KnownVillage } from './village-names.queries';

/** What is known of a file besides its text. */
export interface FileNames {
  readonly fileName: string;
  readonly folder: string;
}

/** What head and foot of a text say, matched with the villages they may mean. Without a text the names alone speak. */
export function recogniseHead(text: string | null, names: FileNames, villages: readonly KnownVillage[]): Preflight {
  const letterhead = text === null ? null : readLetterhead(text);
  const { guesses, place, elsewhere } = matchVillage(villages, { letterhead, ...names });
  return { villages: guesses, place, elsewhere, ...(letterhead === null || text === null ? nothingSaid : said(letterhead, text)) };
}

const nothingSaid = { form: null, kind: null, subject: null, draft: null, ownNumber: null, adoptedOn: null, recognisedOn: null, recognitionNumber: null, recognisedBy: null, signatures: [], seal: null };

function said({ form, title, subject, draft, ownNumber, adoptedOn, writtenOn, recognition, signatures, seal }: Letterhead, text: string): Omit<Preflight, 'villages' | 'place' | 'elsewhere'> {
  const around = <Value>(spot: Spotted<Value> | null) => (spot === null ? null : { value: spot.value, quote: quoteOf(text, spot) });
  return {
    form: around(form),
    kind: form === null ? null : { value: subject === null ? 'general' : 'sector', quote: title?.value ?? quoteOf(text, form) },
    subject: subject?.value ?? null,
    draft: draft?.value ?? null,
    ownNumber: around(ownNumber),
    adoptedOn: around(adoptedOn ?? writtenOn),
    recognisedOn: around(recognition.on),
    recognitionNumber: around(recognition.number),
    recognisedBy: around(recognition.by),
    signatures: signatures.map(({ value }) => value),
    seal: seal?.value ?? null,
  };
}

/** The words with a little of what stands around them, within their line. */
function quoteOf(text: string, { start, end }: Spotted<unknown>): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60);
  const feed = text.indexOf('\n', end);
  const until = Math.min(feed < 0 ? text.length : feed, end + 40);
  return `${from > 0 && text[from - 1] !== '\n' ? '… ' : ''}${text.slice(from, until).replace(/\s+/g, ' ').trim()}${until < text.length && text[until] !== '\n' ? ' …' : ''}`;
}
