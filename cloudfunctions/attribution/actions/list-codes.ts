import { codeState } from '../../../src/shared/domain/attribution/code-state';
import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { countScans, listedCodes } from '../repository';

/** The codes of the office's tree with how often each was scanned; the counts are asked for side by side. */
export const listCodes = action(
  'attribution.code.list',
  { roundTrips: 1 + PAGE_ROWS, documentsExamined: 1 + PAGE_ROWS },
  async ({ after }, ctx) => {
    const { rows, next } = await listedCodes(ctx.db, actingMembership(ctx), after);
    const counts = await Promise.all(rows.map(({ _id }) => countScans(ctx.db, _id)));
    return {
      rows: rows.map((code, position) => ({
        id: code._id,
        kind: code.kind,
        title: code.title,
        state: codeState(code, ctx.now),
        scans: counts[position] ?? 0,
        expiresAt: code.expiresAt,
        useLimit: code.useLimit,
        createdAt: code.createdAt,
      })),
      next,
    };
  },
);
