import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words a finding hinges on become questions; what people read on paper makes a new version of the text, the old one stays. */
export class AskAboutDoubts1764006500000 implements MigrationInterface {
  name = 'AskAboutDoubts1764006500000';

  async up(db: QueryRunner): Promise<void> {
    await this.versions(db);
    await this.questions(db);
    // Pages being typed: kept as they grow, by whoever typed last; no part of the text before they are sent.
    await db.query(`
      create table typed_page (
        round_id uuid not null references round,
        page integer not null check (page > 0),
        text text not null,
        saved_at timestamptz not null,
        saved_by uuid not null references account,
        primary key (round_id, page)
      )`);
  }

  private async versions(db: QueryRunner): Promise<void> {
    await db.query(`alter table round_text add column correction integer not null default 0, add column corrections uuid[] not null default '{}'`);
    await db.query('alter table round_text drop constraint round_text_once, add constraint round_text_once unique (round_id, reading_step, correction)');
    // `place`: of a word, where it stood in the first version of this reading; of a page, its number. `said` null: nobody can read it.
    await db.query(`
      create table text_correction (
        id uuid primary key,
        round_id uuid not null references round,
        text_id uuid not null references round_text,
        kind text not null check (kind in ('word', 'page')),
        place integer not null,
        read_as text not null,
        said text,
        settles boolean not null,
        by uuid not null references account,
        at timestamptz not null,
        constraint text_correction_page check (kind = 'word' or said is not null),
        constraint text_correction_settles check (settles or said is null)
      )`);
    await db.query('create index text_correction_text on text_correction (text_id)');
    await db.query('create index text_correction_round on text_correction (round_id)');
    await db.query(`comment on table text_correction is 'append-only'`);
  }

  private async questions(db: QueryRunner): Promise<void> {
    // Where it stands on paper as shares of its page; null where the original has no pages.
    await db.query(`
      create table doubt_question (
        id uuid primary key,
        round_id uuid not null references round,
        text_id uuid not null references round_text,
        place integer not null,
        clause_index integer not null,
        span_start integer not null,
        span_end integer not null,
        word text not null,
        readings text[] not null check (cardinality(readings) > 0),
        confidence real not null,
        page integer,
        box_left real,
        box_top real,
        box_width real,
        box_height real,
        constraint doubt_question_once unique (text_id, place),
        constraint doubt_question_box check ((page is null) = (box_left is null) and (page is null) = (box_top is null) and (page is null) = (box_width is null) and (page is null) = (box_height is null))
      )`);
    await db.query('create index doubt_question_round on doubt_question (round_id)');
    await db.query(`comment on table doubt_question is 'append-only'`);
    await db.query('alter table finding add column hinges_on uuid references doubt_question');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table finding drop column hinges_on');
    await db.query('drop table typed_page, doubt_question, text_correction');
    await db.query('alter table round_text drop constraint round_text_once, add constraint round_text_once unique (round_id, reading_step)');
    await db.query('alter table round_text drop column correction, drop column corrections');
  }
}
