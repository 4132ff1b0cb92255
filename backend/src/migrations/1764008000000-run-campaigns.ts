import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = ['report_campaign', 'report_contribution', 'report_reminder', 'report_entry', 'report_evidence', 'pack_file', 'signed_report'];

/** Reports become campaigns: what communes and the holders of other targets give, and what is frozen, signed and corrected; all of it added, nothing changed. */
export class RunCampaigns1764008000000 implements MigrationInterface {
  name = 'RunCampaigns1764008000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table report_campaign (
        id uuid primary key,
        kind text not null check (kind in ('village-review', 'statistics', 'plan-report', 'mid-term', 'final')),
        year integer not null,
        unit_id uuid not null references unit,
        prepared_by text not null,
        recipient text not null,
        covers_from date not null,
        cut_off date not null,
        contributions_due date not null,
        deadline date not null,
        opened_at timestamptz not null,
        opened_by uuid not null references account,
        constraint report_campaign_once unique (unit_id, kind, year),
        constraint report_campaign_order check (covers_from <= cut_off and contributions_due <= deadline)
      )`);
    await this.parts(db);
    await this.packs(db);
    for (const table of appendOnly) await db.query(`comment on table ${table} is 'append-only'`);
  }

  /** What is asked of others. */
  private async parts(db: QueryRunner): Promise<void> {
    await db.query(`
      create table report_contribution (
        campaign_id uuid not null references report_campaign,
        unit_id uuid not null references unit,
        version integer not null,
        situation text not null,
        difficulties text,
        other text,
        villages_reviewed integer check (villages_reviewed >= 0),
        given_at timestamptz not null,
        given_by uuid not null references account,
        primary key (campaign_id, unit_id, version)
      )`);
    await db.query(`
      create table report_reminder (
        campaign_id uuid not null references report_campaign,
        unit_id uuid not null references unit,
        reminded_at timestamptz not null,
        reminded_by uuid not null references account,
        primary key (campaign_id, unit_id, reminded_at)
      )`);
    await db.query(`
      create table report_entry (
        id uuid primary key,
        campaign_id uuid not null references report_campaign,
        target integer not null check (target between 1 and 4),
        holder text not null,
        x integer,
        y integer,
        words text not null,
        entered_at timestamptz not null,
        entered_by uuid not null references account,
        constraint report_entry_fraction check ((x is null) = (y is null) and (y is null or (y > 0 and x between 0 and y)))
      )`);
    await db.query('create index report_entry_campaign on report_entry (campaign_id, target, entered_at desc)');
    await db.query(`
      create table report_evidence (
        entry_id uuid not null references report_entry,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        file_name text not null,
        size_bytes integer not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references account,
        primary key (entry_id, sha256)
      )`);
  }

  /** Packs frozen before there were campaigns get the campaign they were made for. */
  private async packs(db: QueryRunner): Promise<void> {
    await db.query(`
      insert into report_campaign (id, kind, year, unit_id, prepared_by, recipient, covers_from, cut_off, contributions_due, deadline, opened_at, opened_by)
      select distinct on (f.unit_id, f.campaign, f.year) gen_random_uuid(), f.campaign, f.year, f.unit_id, f.unit_label, '', least(make_date(f.year, 1, 1), f.in_force_on), f.in_force_on, f.in_force_on, greatest(make_date(f.year, 12, 31), f.in_force_on), f.frozen_at, f.frozen_by
        from frozen_pack f order by f.unit_id, f.campaign, f.year, f.frozen_at`);
    await db.query('alter table frozen_pack add campaign_id uuid references report_campaign, add supplement_to uuid references frozen_pack, add supplement_number integer, add reason text, add size_bytes integer not null default 0');
    await db.query('update frozen_pack f set campaign_id = c.id from report_campaign c where c.unit_id = f.unit_id and c.kind = f.campaign and c.year = f.year');
    await db.query(`
      alter table frozen_pack alter campaign_id set not null, drop constraint frozen_pack_campaign_check,
        add constraint frozen_pack_supplement check ((supplement_to is null) = (supplement_number is null) and (supplement_to is null) = (reason is null)),
        add constraint frozen_pack_supplement_once unique (supplement_to, supplement_number)`);
    await db.query('create index frozen_pack_of_campaign on frozen_pack (campaign_id, frozen_at desc)');
    await db.query(`
      create table pack_file (
        pack_id uuid not null references frozen_pack,
        kind text not null check (kind in ('docx', 'xlsx', 'pdf')),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size_bytes integer not null,
        primary key (pack_id, kind)
      )`);
    await db.query(`
      create table signed_report (
        pack_id uuid not null references frozen_pack,
        number text not null,
        signed_on date not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        file_name text not null,
        size_bytes integer not null,
        taken_back_at timestamptz not null,
        taken_back_by uuid not null references account,
        primary key (pack_id, taken_back_at)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table signed_report, pack_file');
    await db.query('alter table frozen_pack drop campaign_id, drop supplement_to, drop supplement_number, drop reason, drop size_bytes');
    await db.query('drop table report_evidence, report_entry, report_reminder, report_contribution, report_campaign');
  }
}
