import type { SqliteConnection } from '../storage/sqlite-connection';

/** Spare connections, so that starting a transaction does not open a file. */
const MAX_SPARE = 8;

/** Read connections that each see the database as it was when they were taken. */
export class SnapshotPool {
  private readonly spare: SqliteConnection[] = [];
  private readonly taken = new Set<SqliteConnection>();

  constructor(private readonly connect: () => SqliteConnection) {}

  take(): SqliteConnection {
    const connection = this.spare.pop() ?? this.connect();
    connection.run('BEGIN');
    // SQLite fixes the snapshot with the first read, not with BEGIN.
    connection.first('SELECT number FROM runs LIMIT 1');
    this.taken.add(connection);
    return connection;
  }

  give(connection: SqliteConnection): void {
    if (!this.taken.delete(connection)) return;
    connection.run('COMMIT');
    if (this.spare.length < MAX_SPARE) this.spare.push(connection);
    else connection.close();
  }

  close(): void {
    for (const connection of [...this.taken, ...this.spare]) connection.close();
    this.taken.clear();
    this.spare.length = 0;
  }
}
