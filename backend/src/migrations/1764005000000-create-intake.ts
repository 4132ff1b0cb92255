import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batches of files on their way in: uploads not yet whole, archives, the lines of the pre-flight table and what became of each. */
export class CreateIntake1764005000000 implements MigrationInterface {
  name = 'CreateIntake1764005000000';

  async up(db: QueryRunner): Promise<void> {
    await this.batches(db);
    await this.lines(db);
    await db.query(`
      create table intake_duplicate (
        file_id uuid not null references intake_file,
        kind text not null check (kind in ('same-bytes', 'same-text', 'near')),
        other_file_id uuid references intake_file,
        round_id uuid references round,
        similarity real not null,
        constraint intake_duplicate_other check ((other_file_id is null) <> (round_id is null)),
        constraint intake_duplicate_once unique nulls not distinct (file_id, other_file_id, round_id)
      )`);
    // Worked out once per text: which texts may be alike is asked by their bands, how alike they are by the texts themselves.
    await db.query(`
      create table intake_round_sketch (
        text_id uuid primary key references round_text,
        words_hash text not null,
        bands integer[] not null
      )`);
    await db.query('create index intake_round_sketch_bands on intake_round_sketch using gin (bands)');
  }

  private async batches(db: QueryRunner): Promise<void> {
    await db.query(`
      create table intake_batch (
        id uuid primary key,
        commune_id uuid not null references unit,
        title text not null,
        origin text not null check (origin in ('upload', 'hot-folder')),
        state text not null check (state in ('open', 'committing', 'closed', 'discarded')),
        created_at timestamptz not null,
        created_by uuid references account,
        manifest jsonb,
        constraint intake_batch_maker check ((created_by is null) = (origin = 'hot-folder'))
      )`);
    await db.query('create index intake_batch_commune on intake_batch (commune_id, created_at)');
    await db.query(`
      create table intake_upload (
        id uuid primary key,
        batch_id uuid not null references intake_batch,
        account_id uuid not null references account,
        file_name text not null,
        folder text not null,
        size_bytes bigint not null check (size_bytes > 0),
        started_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await db.query('create index intake_upload_batch on intake_upload (batch_id)');
    await db.query(`
      create table intake_archive (
        id uuid primary key,
        batch_id uuid not null references intake_batch,
        file_name text not null,
        folder text not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size_bytes bigint not null,
        state text not null check (state in ('waiting', 'unpacked', 'refused')),
        refused_code text,
        refused_sentence text,
        left_out jsonb not null default '[]',
        received_at timestamptz not null,
        constraint intake_archive_once unique (batch_id, sha256)
      )`);
  }

  private async lines(db: QueryRunner): Promise<void> {
    await db.query(`
      create table intake_file (
        id uuid primary key,
        batch_id uuid not null references intake_batch,
        number integer not null,
        version integer not null default 1,
        file_name text not null,
        folder text not null,
        search text not null,
        origin text not null check (origin in ('upload', 'archive', 'hot-folder')),
        archive_id uuid references intake_archive,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size_bytes integer not null,
        received_at timestamptz not null,
        format text,
        pages integer,
        reading text not null check (reading in ('waiting', 'reading', 'read', 'first-page', 'refused')),
        refused_code text,
        refused_sentence text,
        notes text[] not null default '{}',
        preflight jsonb,
        text text,
        words_hash text,
        bands integer[],
        manifest jsonb,
        fields jsonb not null,
        corrected text[] not null default '{}',
        unmet jsonb not null default '{}',
        decision text not null default 'undecided' check (decision in ('undecided', 'accepted', 'skipped')),
        decided_by uuid references account,
        decided_at timestamptz,
        outcome text check (outcome in ('handed-in', 'linked', 'failed')),
        outcome_sentence text,
        charter_id uuid references charter,
        round_id uuid references round,
        constraint intake_file_number unique (batch_id, number),
        constraint intake_file_once unique (batch_id, folder, file_name, sha256),
        constraint intake_file_done check ((coalesce(outcome, '') in ('handed-in', 'linked')) = (round_id is not null))
      )`);
    await db.query('create index intake_file_sha256 on intake_file (sha256)');
    await db.query('create index intake_file_bands on intake_file using gin (bands)');
    await db.query('create index intake_file_words on intake_file (words_hash)');
    // One line makes one round, whatever happens in between.
    await db.query(`create unique index intake_file_round on intake_file (round_id) where outcome = 'handed-in'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table intake_round_sketch, intake_duplicate, intake_file, intake_archive, intake_upload, intake_batch');
  }
}
