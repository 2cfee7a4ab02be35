import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';

type SqlValue = null | number | string | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * One connection to the embedded database with its prepared statements. Everything is synchronous; all rows of a
 * read are fetched before it returns, so a statement can be used again while its rows are being looked at.
 */
export class SqliteConnection {
  private readonly database: DatabaseSyncInstance;
  private readonly statements = new Map<string, StatementSyncInstance>();

  constructor(path: string) {
    this.database = new DatabaseSync(path, { timeout: 0 });
  }

  /** Runs statements that give no rows. */
  execute(sql: string): void {
    this.database.exec(sql);
  }

  /** Changes rows; gives the row id of the last insert. */
  run(sql: string, ...parameters: readonly SqlValue[]): number {
    return Number(this.prepared(sql).run(...parameters).lastInsertRowid);
  }

  first(sql: string, ...parameters: readonly SqlValue[]): SqlRow | undefined {
    return this.prepared(sql).get(...parameters) as SqlRow | undefined;
  }

  all(sql: string, ...parameters: readonly SqlValue[]): readonly SqlRow[] {
    return this.prepared(sql).all(...parameters) as readonly SqlRow[];
  }

  /** The current value of a setting, such as `synchronous`. */
  pragma(name: string): SqlValue {
    const row = this.database.prepare(`PRAGMA ${name}`).get() as SqlRow | undefined;
    return row === undefined ? null : (Object.values(row)[0] ?? null);
  }

  /** Statements refer to tables that may be gone after a change of the schema. */
  forgetStatements(): void {
    this.statements.clear();
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private prepared(sql: string): StatementSyncInstance {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} is not text`);
  return value;
}

export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`column ${column} is not a number`);
  return value;
}

export function bytesOf(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (value === null || value === undefined || typeof value !== 'object')
    throw new Error(`column ${column} is not bytes`);
  return value;
}

/** Whether SQLite refused because a unique or primary key exists already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === 1555 || code === 2067;
}

/** SQLite's (extended) result code of an error, or `undefined` for any other error. */
export function sqliteCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}
