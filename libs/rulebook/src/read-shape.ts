/** A file of the rulebook that does not have the shape it must have; the message names the file and the field. */
export class RulebookFileProblem extends Error {}

/** Reads fields of parsed YAML and refuses what is missing, of the wrong kind or unknown. */
export class Fields {
  private readonly data: Readonly<Record<string, unknown>>;

  constructor(value: unknown, private readonly where: string, known: readonly string[]) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new RulebookFileProblem(`${where}: expected named fields`);
    this.data = value as Record<string, unknown>;
    const stranger = Object.keys(this.data).find((key) => !known.includes(key));
    if (stranger !== undefined) throw new RulebookFileProblem(`${where}: unknown field "${stranger}"`);
  }

  text(key: string): string {
    const value = this.data[key];
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'number') return String(value);
    return this.fail(key, 'text');
  }

  optionalText(key: string): string | undefined {
    return this.data[key] === undefined ? undefined : this.text(key);
  }

  number(key: string): number {
    const value = this.data[key];
    return typeof value === 'number' ? value : this.fail(key, 'a number');
  }

  flag(key: string): boolean {
    const value = this.data[key] ?? false;
    return typeof value === 'boolean' ? value : this.fail(key, 'true or false');
  }

  list(key: string): readonly unknown[] {
    const value = this.data[key] ?? [];
    return Array.isArray(value) ? value : this.fail(key, 'a list');
  }

  texts(key: string): readonly string[] {
    return this.list(key).map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : this.fail(key, 'a list of texts')));
  }

  raw(key: string): unknown {
    return this.data[key];
  }

  has(key: string): boolean {
    return this.data[key] !== undefined;
  }

  one<T extends string>(key: string, allowed: readonly T[]): T {
    const value = this.text(key);
    return allowed.find((choice) => choice === value) ?? this.fail(key, allowed.join(' | '));
  }

  fail(key: string, wanted: string): never {
    throw new RulebookFileProblem(`${this.where}: field "${key}" must be ${wanted}`);
  }
}
