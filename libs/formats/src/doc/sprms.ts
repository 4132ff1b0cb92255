/** One property change of a `grpprl`: its code, and where its operand lies. */
export interface Sprm {
  readonly code: number;
  readonly operand: DataView;
}

const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;
const TABLE_DEFINITION = 0xd608;
const TAB_CHANGE = 0xc615;

function operandSize(code: number, view: DataView, at: number): { from: number; size: number } {
  const fixed = SIZES[code >> 13];
  if (fixed !== null && fixed !== undefined) return { from: at, size: fixed };
  if (code === TABLE_DEFINITION) return { from: at + 2, size: Math.max(0, view.getUint16(at, true) - 1) };
  const size = view.getUint8(at);
  if (code !== TAB_CHANGE || size < 255) return { from: at + 1, size };
  const deleted = view.getUint8(at + 1);
  const added = view.getUint8(at + 2 + 4 * deleted);
  return { from: at + 1, size: 2 + 4 * deleted + 3 * added };
}

/** The changes in order; a change that is cut off ends them. */
export function* sprms(grpprl: Uint8Array): Generator<Sprm> {
  const view = new DataView(grpprl.buffer, grpprl.byteOffset, grpprl.byteLength);
  for (let at = 0; at + 3 <= grpprl.length; ) {
    const code = view.getUint16(at, true);
    let place: { from: number; size: number };
    try {
      place = operandSize(code, view, at + 2);
    } catch {
      return;
    }
    const { from, size } = place;
    if (from + size > grpprl.length) return;
    yield { code, operand: new DataView(grpprl.buffer, grpprl.byteOffset + from, size) };
    at = from + size;
  }
}
