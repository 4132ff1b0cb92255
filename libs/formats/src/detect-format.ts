import type { Format, Probe } from './format';
import { FormatProblem } from './format-problem';
import { foreignKinds } from './foreign-kinds';
import { defaultLimits, type ReadingLimits } from './limits';
import { probeBytes } from './probe-bytes';
import { type AnyFormat, type FormatId, formats } from './registry';

/** The registered format of a probed file; refuses others by their own name (`unsupported-format`). */
export function formatOf(probe: Probe, limits: ReadingLimits): AnyFormat {
  const ask = (candidates: readonly Format[]): Format | undefined => candidates.find((candidate) => candidate.recognises(probe, limits));
  const certain = ask(formats.filter((format) => !('lastResort' in format)));
  if (certain !== undefined) return certain as AnyFormat;
  const foreign = foreignKinds.find((kind) => kind.matches(probe));
  const guessed = foreign === undefined ? ask(formats) : undefined;
  if (guessed !== undefined) return guessed as AnyFormat;
  throw new FormatProblem('unsupported-format', {
    recognised: foreign?.kind ?? null,
    label: foreign?.label ?? null,
    advice: foreign?.advice ?? null,
  });
}

/**
 * Which registered format the bytes are, by content and never by name. Refuses with `FormatProblem`: what is empty,
 * over a limit, encrypted, cut short, or recognised as something this product does not read (named in `details`).
 */
export async function detectFormat(bytes: Uint8Array, limits: ReadingLimits = defaultLimits): Promise<FormatId> {
  return formatOf(await probeBytes(bytes, limits), limits).id;
}
