import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reading never overwrites an earlier one: the old text and its findings stay, marked with when they were replaced. */
export class CreateScans1764000600000 implements MigrationInterface {
  name = 'CreateScans1764000600000';

  async up(db: QueryRunner): Promise<void> {
    await this.texts(db);
    await db.query(`
      create table scan (
        id uuid primary key,
        round_id uuid not null references round,
        text_id uuid not null references round_text,
        rulebook_version text not null,
        rulebook_hash text not null,
        scanned_at timestamptz not null,
        milliseconds integer not null,
        constraint scan_once unique (text_id, rulebook_hash)
      )`);
    await db.query(`comment on table scan is 'append-only'`);
    await db.query(`
      create table finding (
        id uuid primary key,
        round_id uuid not null references round,
        text_id uuid not null references round_text,
        scan_id uuid references scan,
        clause_index integer not null,
        address text not null,
        quote text not null,
        span_start integer not null,
        span_end integer not null,
        rule_id text,
        rule_version integer,
        rulebook_version text,
        severity text not null check (severity in ('violation', 'needs-look', 'stereotype', 'needs-legal-basis', 'other-legality', 'positive')),
        direction text not null check (direction in ('women', 'men', 'both')),
        categories text[] not null,
        why text not null,
        pieces jsonb not null,
        guards_considered text[] not null default '{}',
        law jsonb not null,
        suggestion text,
        confidence real not null,
        text_doubt text,
        added_by uuid references account,
        added_at timestamptz not null,
        replaced_at timestamptz,
        constraint finding_origin check ((scan_id is null) = (added_by is not null)),
        constraint finding_span check (span_start < span_end)
      )`);
    await db.query('create index finding_current on finding (round_id) where replaced_at is null');
    await db.query('create index finding_text on finding (text_id)');
  }

  private async texts(db: QueryRunner): Promise<void> {
    await db.query(`
      create table round_text (
        id uuid primary key,
        round_id uuid not null references round,
        reading_step integer not null,
        typed_text_id uuid references typed_text,
        format text not null,
        pages integer,
        text text not null,
        hash text not null,
        notes jsonb not null,
        paragraphs jsonb not null,
        changes jsonb not null,
        doubts jsonb not null,
        read_at timestamptz not null,
        replaced_at timestamptz,
        constraint round_text_once unique (round_id, reading_step)
      )`);
    await db.query('create unique index round_text_current on round_text (round_id) where replaced_at is null');
    await db.query(`
      create table clause (
        text_id uuid not null references round_text,
        index integer not null,
        round_id uuid not null references round,
        address text not null,
        kind text not null,
        heading text,
        label text not null,
        zone text not null,
        parent integer,
        lead_in integer,
        part_of text,
        span_start integer not null,
        span_end integer not null,
        words_hash text not null,
        primary key (text_id, index)
      )`);
    await db.query('create index clause_words on clause (words_hash)');
    await db.query(`comment on table clause is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table finding, scan, clause, round_text');
  }
}
