import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A page that lay on its side or upside down is shown the way its text reads: the same page turned is another picture. */
export class TurnPagePictures1764006000000 implements MigrationInterface {
  name = 'TurnPagePictures1764006000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table page_image add column turned integer not null default 0 check (turned in (0, 90, 180, 270))`);
    await db.query('alter table page_image alter column turned drop default, drop constraint page_image_pkey, add primary key (file_sha256, page, width, turned)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('delete from page_image where turned <> 0');
    await db.query('alter table page_image drop constraint page_image_pkey, add primary key (file_sha256, page, width), drop column turned');
  }
}
