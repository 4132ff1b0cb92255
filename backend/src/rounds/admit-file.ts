import { detectFormat, FormatProblem, type FormatId } from '@huong-uoc/formats';
import { Problem, type Admit } from '../platform/http';

/**
 * Refuses what can be no charter while it is still coming in, by its bytes and never by its name: `unsupported-format`
 * with the kind named. Damaged or locked files of a known kind are let in: the reader says what is wrong, the original is kept.
 */
export function admitFile(onFormat: (format: FormatId) => void): Admit {
  return async (head, whole) => {
    // The directory of a zip lies at its end: what a large one holds is seen when it is read.
    if (!whole && head.subarray(0, 4).equals(zipMark)) return;
    try {
      onFormat(await detectFormat(head));
    } catch (problem) {
      if (!(problem instanceof FormatProblem)) throw problem;
      if (problem.code === 'unsupported-format' || problem.code === 'empty-file') throw new Problem(problem.code, { detail: problem.message });
    }
  };
}

const zipMark = Buffer.from([0x50, 0x4b, 3, 4]);
