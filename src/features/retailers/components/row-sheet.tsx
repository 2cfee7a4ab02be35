import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { isTied } from '../../../shared/domain/retailers/states';
import { retailersText } from '../../../text/retailers';
import type { Row, Settlement } from '../view-model';
import { DecisionSheet } from './decision-sheet';
import { TieSheet } from './tie-sheet';

export interface RowSheetProps {
  readonly settlement: Settlement;
  readonly row: Row;
  readonly onClose: () => void;
}

/** What is to be said of a row: which ticket it is for, what becomes of its difference, or that it was tied to a wrong one. */
export function RowSheet({ settlement: { id: settlementId, organisationId }, row, onClose }: RowSheetProps) {
  const [isUntying, setUntying] = useState(false);
  const sheet = { settlementId, row, onClose };
  if (row.standing === 'foreign') return <TieSheet {...sheet} organisationId={organisationId} />;
  if (isUntying || row.standing === 'agreed') return <Untying {...sheet} />;
  const tied = row.match !== null && isTied(row.match);
  return <DecisionSheet {...sheet} onUntie={tied ? () => setUntying(true) : undefined} />;
}

const words = retailersText.tie;

function Untying({ settlementId, row: { rowNo, match }, onClose }: Omit<RowSheetProps, 'settlement'> & { readonly settlementId: string }) {
  const { run, pending, error } = useCommand('retailers.settlement.untie');
  const take = async () => {
    if ((await run({ settlementId, rowNo })).ok) onClose();
  };
  const consequence = words.untieConsequence(match?.ticket.ticketNo ?? '');
  return (
    <ConfirmSheet open title={words.untieTitle(rowNo)} consequence={consequence} actionLabel={words.untieSubmit} pending={pending} error={error} onConfirm={() => void take()} onClose={onClose} />
  );
}
