import { randomUUID } from 'node:crypto';
import { AppError } from '../../../src/shared/errors/app-error';
import { SETTLEMENT_COLUMNS } from '../../../src/text/retailer-sheets';
import { callOther } from '../../_kit/runtime/call-other';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { spokenNumber } from '../../_kit/runtime/spoken-number';
import { keepUpload, NOTING } from '../../_kit/spreadsheets/uploads';
import { retailerInSight } from '../access';
import { retailers, retailerSettlements, type SettlementDocument } from '../documents';
import { emptyRetailer } from '../retailer-record';
import { readNewSheet, rightRows } from '../sheets';

const NOTHING_COMPARED = { rows: { all: 0, agreed: 0, differs: 0, foreign: 0 }, netFen: 0, differenceFen: 0, missing: { tickets: 0, expectedFen: 0 }, comparedAt: 0, tiedTicketIds: [], through: 0, booked: 0 } as const;

/** Claims the retailer for a settlement; the comparing begins at once in a call of its own, and the rounds finish it. */
export const importSettlement = action(
  'retailers.settlement.import',
  { roundTrips: 11 + NOTING.roundTrips, documentsExamined: 7 + NOTING.documentsExamined },
  async ({ organisationId, fileId, mapping, title }, ctx) => {
    headquartersMembership(ctx);
    const { db, now: at, actor } = ctx;
    const retailer = await retailerInSight(db, ctx, organisationId);
    const remembered = (await db.get(retailers, organisationId))?.settlementMapping ?? {};
    const sheet = await readNewSheet(ctx, fileId, SETTLEMENT_COLUMNS, { chosen: mapping, remembered });
    rightRows(sheet);
    const settlementId = ctx.newId('settlement');
    const found = sheet.mapping as Readonly<Record<string, string>>;
    const settlement: SettlementDocument = {
      _id: settlementId,
      no: spokenNumber(settlementId, at),
      organisationId,
      organisationName: retailer.name,
      title,
      fileId,
      mapping: found,
      state: 'comparing',
      ...NOTHING_COMPARED,
      byName: actor.name ?? '',
      at,
    };
    return ctx.transact(async (tx) => {
      const current = (await tx.get(retailers, organisationId)) ?? emptyRetailer(organisationId);
      if (current.openSettlementId !== null) throw new AppError('retailers.settlement.open');
      await tx.put(retailers, { ...current, openSettlementId: settlementId, settlementMapping: found });
      await tx.insert(retailerSettlements, settlement);
      await keepUpload(tx, fileId);
      return { settlementId };
    });
  },
  async (stored, { log }) => {
    await callOther('retailers.settlement.run', {}, randomUUID()).catch((error: unknown) => log.error('comparing waits for its round', error));
    return stored;
  },
);
