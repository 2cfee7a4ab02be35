import { AppError } from '../../../src/shared/errors/app-error';
import { below } from '../../_kit/persistence/conditions';
import { cutPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { readSettings } from '../../settings/public';
import { commissionPayees } from '../documents';
import { sightOf } from '../statement-access';
import { statements } from '../statement-documents';
import { toStatementCard } from '../statement-views';

/** Who has earned nothing yet has no statements, and is no error. */
export const listMyStatements = action(
  'commission.statement.mine',
  { roundTrips: 4, documentsExamined: PAGE_ROWS + 3 },
  async ({ payeeId = null, after }, { db, actor }) => {
    const id = payeeId ?? actor.personId;
    if (!sightOf(actor, id).own) throw new AppError('commission.statement.missing');
    const [payee, found, { values }] = await Promise.all([
      db.get(commissionPayees, id),
      db.find(statements, {
        where: { payeeId: id, ...(after === undefined ? {} : { order: below(after) }) },
        orderBy: [['order', 'desc']],
        limit: PAGE_ROWS,
      }),
      readSettings(db, ['checkout']),
    ]);
    const { rows, next } = cutPage(found, ({ order }) => order);
    const { name, prefers, kind } = payee ?? ({ name: actor.name ?? '', prefers: 'money', kind: 'person' } as const);
    const { pointsPerYuan } = values.checkout;
    return { rows: rows.map(toStatementCard), next, name, payeeId: id, prefers, mayHavePoints: payee !== null && kind === 'person', pointsPerYuan };
  },
);
