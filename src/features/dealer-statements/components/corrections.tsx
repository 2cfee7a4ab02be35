import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { CORRECTION_STATES, type CorrectionState } from '../../../shared/domain/dealers/statements';
import { useNow } from '../../../stores/clock';
import { dealerStatementsText } from '../../../text/dealer-statements';
import { correctionView, signedWords, type Correction } from '../view-model';
import './dealer-statements.scss';

const words = dealerStatementsText.office;
const CHOICES = CORRECTION_STATES.map((value) => ({ value, label: words.correctionStates[value] }));

/** What is to be corrected on dealers' accounts, and what was. */
export function Corrections() {
  const [state, setState] = useState<CorrectionState>('waiting');
  const query = usePagedQuery('dealers.correction.list', { state });
  return (
    <>
      <Segmented<CorrectionState> segments={CHOICES} value={state} onChange={setState} />
      <PagedList query={query} renderRow={(correction) => <CorrectionCard correction={correction} />} empty={<EmptyState icon="check" {...words.noCorrections} />} />
    </>
  );
}

function CorrectionCard({ correction }: { readonly correction: Correction }) {
  const view = correctionView(correction, useNow());
  const [deciding, setDeciding] = useState<'agree' | 'refuse'>();
  return (
    <Card>
      <View className="dealer-statements__row">
        <RowWords title={view.title} details={view.details} />
        <View className="dealer-statements__aside">
          <MoneyText amount={view.amount} strong />
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
      </View>
      {correction.mayDecide ? (
        <View className="dealer-statements__actions">
          <PrimaryAction label={words.agree} size="small" onPress={() => setDeciding('agree')} />
          <QuietAction label={words.refuse} size="small" onPress={() => setDeciding('refuse')} />
        </View>
      ) : null}
      {deciding === undefined ? null : <DecideSheet correction={correction} agrees={deciding === 'agree'} onClose={() => setDeciding(undefined)} />}
    </Card>
  );
}

interface DecideSheetProps {
  readonly correction: Correction;
  readonly agrees: boolean;
  readonly onClose: () => void;
}

function DecideSheet({ correction: { id: correctionId, organisationName, amountFen }, agrees, onClose }: DecideSheetProps) {
  const { run, pending, error } = useCommand('dealers.correction.decide', { refreshes: ['ledger.'] });
  const submit = async (reason: string) => {
    if ((await run({ correctionId, agrees, reason })).ok) onClose();
  };
  return (
    <NoteSheet
      title={words.decideTitle(organisationName, signedWords(amountFen))}
      lead={agrees ? words.agreeLead : words.refuseLead}
      label={words.reason}
      placeholder={words.reasonPlaceholder}
      needed={words.reasonNeeded}
      submitLabel={agrees ? words.agree : words.refuse}
      maxLength={100}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
