import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which stored spreadsheet a batch's list came from, so that the file is claimed and stays. */
export class KeepManifests1764010000000 implements MigrationInterface {
  name = 'KeepManifests1764010000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table intake_batch add column manifest_sha256 text check (manifest_sha256 ~ '^[0-9a-f]{64}$')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table intake_batch drop column manifest_sha256');
  }
}
