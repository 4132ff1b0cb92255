import { lossReport } from './assembly/loss-report';
import { formatOf } from './detect-format';
import type { ReadContent } from './document';
import type { OnProgress } from './format';
import { FormatProblem } from './format-problem';
import { defaultLimits, type ReadingLimits } from './limits';
import { probeBytes } from './probe-bytes';
import type { Recognise } from './recognition/recognised-page';
import type { FormatId } from './registry';

/** How to read: limits default to the product's, `recognise` turns page images into text where a page has no text layer, on the first `recogniseFirst` of these pages or on all. */
export interface ReadingOptions {
  readonly limits?: Partial<ReadingLimits>;
  readonly recognise?: Recognise;
  readonly recogniseFirst?: number;
  readonly onProgress?: OnProgress;
}

/** A document as read: paragraphs in reading order and what there is to know about the reading. */
export interface ReadDocument extends ReadContent {
  readonly format: FormatId;
}

/**
 * Bytes in, paragraphs out; the bytes are left untouched. Refuses with `FormatProblem` and nothing else:
 * whatever a parser throws on a damaged file becomes `unreadable-structure`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadDocument> {
  const limits = { ...defaultLimits, ...options.limits };
  const probe = await probeBytes(bytes, limits);
  const format = formatOf(probe, limits);
  let content: ReadContent;
  try {
    content = await format.read({ ...options, probe, limits });
  } catch (cause) {
    if (cause instanceof FormatProblem) throw cause;
    throw new FormatProblem('unreadable-structure', { label: format.label, reason: String(cause).slice(0, 200) }, { cause });
  }
  const characters = content.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  if (characters > limits.maxCharacters) throw new FormatProblem('text-too-long', { characters, limit: limits.maxCharacters });
  const report = lossReport(content.paragraphs);
  return { format: format.id, ...content, notes: report === null ? content.notes : [...content.notes, report] };
}
