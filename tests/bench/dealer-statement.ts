import { startChildCloud } from './child-cloud';
import type { DrawnStatement } from './dealer-statement-server';
import { kilobytes, printTable } from './figures';

/** One dealer's statement over ever more lines: each is read once, in as many round trips as pages, with no more memory. */
export async function benchDealerStatement(functionsDirectory: string, sizes: readonly number[]): Promise<void> {
  const cloud = await startChildCloud('dealer-statement-server.ts', functionsDirectory);
  try {
    const rows: string[][] = [];
    for (const lines of sizes) {
      await cloud.ask({ lines });
      rows.push(row(await cloud.ask<DrawnStatement>({ draw: true })));
    }
    printTable('Drafting one dealer’s statement', ['lines', 'seconds', 'ms a line', 'examined a line', 'round trips', 'resident before', 'after'], rows);
  } finally {
    cloud.stop();
  }
}

function row({ lines, elapsedMs, documentsExamined, roundTrips, bytesBefore, bytesAfter }: DrawnStatement): string[] {
  return [
    lines.toLocaleString('en'),
    (elapsedMs / 1_000).toFixed(1),
    (elapsedMs / lines).toFixed(3),
    (documentsExamined / lines).toFixed(2),
    String(roundTrips),
    kilobytes(bytesBefore),
    kilobytes(bytesAfter),
  ];
}
