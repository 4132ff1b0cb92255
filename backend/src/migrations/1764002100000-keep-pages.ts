import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where every line of a text stands on paper, how each page was read, and the pictures of pages drawn so far. */
export class KeepPages1764002100000 implements MigrationInterface {
  name = 'KeepPages1764002100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table round_text add column lines jsonb not null default '[]', add column page_reports jsonb not null default '[]'`);
    // Content-addressed: the same file, page and width is the same picture for ever, whichever rounds hold the file.
    await db.query(`
      create table page_image (
        file_sha256 text not null,
        page integer not null check (page > 0),
        width integer not null check (width > 0),
        image_sha256 text not null,
        size_bytes integer not null,
        drawn_at timestamptz not null,
        primary key (file_sha256, page, width)
      )`);
    await db.query(`comment on table page_image is 'append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table page_image');
    await db.query('alter table round_text drop column lines, drop column page_reports');
  }
}
