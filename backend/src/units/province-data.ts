import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProvinceData {
  readonly legacy: readonly { province_code: string; province: string; district_code: string; district: string; commune_code: string; commune: string; valid_to: string }[];
  readonly now: readonly { province_code: string; province: string; commune_code: string; commune: string; valid_from: string }[];
  readonly succession: readonly { legacy_commune_code: string; new_commune_code: string; divided: string; effective_on: string }[];
}

/** The province's units as CSV files: the bundled ones (seed/README.md says where they come from) or a folder of the same shape. */
export function readProvinceData(folder = join(__dirname, 'seed')): ProvinceData {
  const read = <Row>(file: string) => parseCsv(readFileSync(join(folder, file), 'utf8')) as Row[];
  return { legacy: read('communes-legacy.csv'), now: read('communes-2025.csv'), succession: read('commune-succession.csv') };
}

/** Comma-separated rows with a heading line, fields optionally in double quotes; ragged rows are refused. */
export function parseCsv(text: string): Record<string, string>[] {
  const [heading = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '');
  const names = fieldsOf(heading);
  return lines.map((line, index) => {
    const fields = fieldsOf(line);
    if (fields.length !== names.length) throw new Error(`dòng ${index + 2} có ${fields.length} ô, dòng tiêu đề có ${names.length} ô`);
    return Object.fromEntries(names.map((name, column) => [name, fields[column]!.normalize('NFC').trim()]));
  });
}

/** A quote inside a quoted field is written twice. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (quoted && char === '"' && line.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  return [...fields, field];
}

const kinds = ['Thành phố', 'Thị trấn', 'Thị xã', 'Tỉnh', 'Huyện', 'Quận', 'Phường', 'Xã'];

/** "Phường Đức Xuân" → kind "Phường", name "Đức Xuân". */
export function splitKind(label: string): { kind: string; name: string } {
  const kind = kinds.find((candidate) => label.startsWith(`${candidate} `));
  if (kind === undefined) throw new Error(`no administrative kind in "${label}"`);
  return { kind, name: label.slice(kind.length + 1) };
}
