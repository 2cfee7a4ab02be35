import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { MoneyText } from '../../../components/money/money-text';
import { ExportRows } from '../../../components/export-table/export-rows';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { RowWords } from '../../../components/row-words/row-words';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { CORRECTION_STATES, type CorrectionState } from '../../../shared/domain/dealers/statements';
import { useNow } from '../../../stores/clock';
import { dealerStatementsText } from '../../../text/dealer-statements';
import { officeTablesText as tables } from '../../../text/office-tables';
import { CORRECTION_COLUMNS } from '../table-columns';
import { correctionView, signedWords, type Correction } from '../view-model';
import './dealer-statements.scss';

const words = dealerStatementsText.office;
const CHOICES = CORRECTION_STATES.map((value) => ({ value, label: words.correctionStates[value] }));

/** What is to be corrected on dealers' accounts, and what was. */
export function Corrections() {
  const [state, setState] = useState<CorrectionState>('waiting');
  const [deciding, setDeciding] = useState<Decision>();
  const [search, setSearch] = useState('');
  const asked = search === '' ? { state } : { search };
  const query = usePagedQuery('dealers.correction.list', asked);
  return (
    <>
      <SearchBar value={search} placeholder={tables.byDealer} onSearch={setSearch} />
      {search === '' ? <Segmented<CorrectionState> segments={CHOICES} value={state} onChange={setState} /> : null}
      <PagedTable
        label={words.corrections}
        query={query}
        columns={CORRECTION_COLUMNS}
        renderActions={(correction) => <Decide correction={correction} onDecide={setDeciding} />}
        renderRow={(correction) => <CorrectionCard correction={correction} onDecide={setDeciding} />}
        empty={<EmptyState icon="check" {...(search === '' ? words.noCorrections : tables.notFound)} />}
      />
      <ExportRows
        label={tables.export}
        fileName={tables.corrections.fileName}
        failed={tables.exportFailed}
        columns={CORRECTION_COLUMNS}
        loadPage={(after) => call('dealers.correction.list', { ...asked, ...(after === undefined ? {} : { after }) })}
      />
      {deciding === undefined ? null : <DecideSheet {...deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

interface Decision {
  readonly correction: Correction;
  readonly agrees: boolean;
}

interface DecideProps {
  readonly correction: Correction;
  readonly onDecide: (decision: Decision) => void;
}

function CorrectionCard({ correction, onDecide }: DecideProps) {
  const view = correctionView(correction, useNow());
  return (
    <Card>
      <View className="dealer-statements__row">
        <RowWords title={view.title} details={view.details} />
        <View className="dealer-statements__aside">
          <MoneyText amount={view.amount} strong />
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
      </View>
      <Decide correction={correction} onDecide={onDecide} />
    </Card>
  );
}

/** For whoever may decide: the two answers, each with its reason. */
function Decide({ correction, onDecide }: DecideProps) {
  if (!correction.mayDecide) return null;
  return (
    <View className="dealer-statements__actions">
      <PrimaryAction label={words.agree} size="small" onPress={() => onDecide({ correction, agrees: true })} />
      <QuietAction label={words.refuse} size="small" onPress={() => onDecide({ correction, agrees: false })} />
    </View>
  );
}

interface DecideSheetProps extends Decision {
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
