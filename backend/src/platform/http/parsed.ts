import { Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { Problem } from './problem';

z.config(z.locales.vi());

/** Parses a body, query or parameter with its contract: `@Body(parsed(contract)) body: Contract`. Anything else is `bad-request` with fields. */
export function parsed<Schema extends z.ZodType>(schema: Schema): PipeTransform<unknown, z.infer<Schema>> {
  return new Parsed(schema);
}

/** A row id in the path: `@Param('id', rowId) id: string`; a malformed one is `not-found`, like an unknown one. */
@Injectable()
class RowId implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    const id = z.uuid().safeParse(value);
    if (!id.success) throw new Problem('not-found');
    return id.data.toLowerCase();
  }
}
export const rowId = new RowId();

class Parsed<Schema extends z.ZodType> implements PipeTransform<unknown, z.infer<Schema>> {
  constructor(private readonly schema: Schema) {}

  transform(value: unknown): z.infer<Schema> {
    if (holdsNul(value)) throw new Problem('bad-request', { detail: 'Dữ liệu gửi lên có ký tự không hợp lệ (NUL).' });
    const result = this.schema.safeParse(value ?? {});
    if (result.success) return result.data;
    throw new Problem('bad-request', { fields: fieldsOf(result.error) });
  }
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return fields;
}

/** Postgres text cannot hold U+0000: refused here as bad input instead of failing there as an accident. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || holdsNul(inner));
}
