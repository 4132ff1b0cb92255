import { DataSource } from 'typeorm';
import { openTestApplication } from '../../testing';

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}
const spelled: Record<string, string> = { 'timestamp with time zone': 'timestamptz', integer: 'int' };

describe('the migrated schema', () => {
  const test = openTestApplication();

  it('has every column the entities name, of the same type and nullability', async () => {
    const columns = await test.sql<Column>(`select table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'public'`);
    const found = new Set(columns.map(({ table, column, type, nullable }) => `${table}.${column} ${spelled[type] ?? type}${nullable ? ' null' : ''}`));
    const wanted = test.get(DataSource).entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => {
        const type = typeof column.type === 'function' ? column.type.name.toLowerCase() : String(column.type);
        return `${entity.tableName}.${column.databaseName} ${column.isArray ? 'ARRAY' : (spelled[type] ?? type)}${column.isNullable ? ' null' : ''}`;
      }),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((column) => !found.has(column))).toEqual([]);
  });

  it('lets the server’s role change rows only: no table, column, function or right', async () => {
    for (const statement of ['create table x ()', 'alter table unit add x int', 'drop table outbox', 'create function x() returns int language sql as $$select 1$$', 'create schema x', 'truncate unit', 'update schema_migration set name = name']) {
      await expect(test.sql(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('migrates again without doing anything, and refuses a server that is behind or too strong', async () => {
    const { migrate, refuseUnfitDatabase } = await import('.');
    const { migrations } = await import('../../migrations');
    const before = await test.sql<{ name: string }>('select name from schema_migration');
    await migrate(test.ownerUrl, test.databaseUrl, migrations);
    expect(await test.sql('select name from schema_migration')).toEqual(before);
    class NotYet0000000000001 {
      async up() {}
      async down() {}
    }
    await expect(refuseUnfitDatabase(test.databaseUrl, [...migrations, NotYet0000000000001])).rejects.toThrow(/1 migrations behind/);
    await expect(refuseUnfitDatabase(test.ownerUrl, migrations)).rejects.toThrow(/append-only table/);
    await expect(refuseUnfitDatabase(test.databaseUrl, migrations)).resolves.toBeUndefined();
  });
});
