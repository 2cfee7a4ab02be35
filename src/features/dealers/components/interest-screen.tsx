import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { dealerPapersText } from '../../../text/dealer-papers';
import { dealersText } from '../../../text/dealers';
import { interestView } from '../interest-view';
import { openPaper } from '../../../routes/open-paper';

const { interest: words } = dealerPapersText;

/** What being late with one due cost in one month: every stretch of days, and what it was late with. */
export function InterestScreen({ interestId }: { readonly interestId: string }) {
  const query = useQuery('dealers.interest.get', { interestId });
  const [waiving, setWaiving] = useState(false);
  const now = useNow();
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title}>
        <AsyncState query={query} cards={2} />
      </Screen>
    );
  }
  const { due, mayWaive } = query.data;
  const view = interestView(query.data, now);
  const footer = mayWaive ? (
    <ActionBar>
      <PrimaryAction label={words.waive} onPress={() => setWaiving(true)} />
    </ActionBar>
  ) : undefined;
  return (
    <Screen title={words.title} lead={view.lead} headline={view.headline} footer={footer}>
      {view.waived === null ? null : <Notice tone="done" sentence={view.waived} />}
      <Section title={words.reckoned}>
        <Card>
          {view.rows.map(({ key, label, product, amount }) => (
            <ListRow key={key} title={label} detail={product} aside={<MoneyText amount={amount} />} />
          ))}
          <MoneyRow label={words.sum} amount={view.amount} weight="total" />
        </Card>
      </Section>
      <Section title={words.late}>
        <Card>
          <ListRow title={dealersText.account.causes[due.cause](due.causeNo)} detail={view.wasDue} onPress={() => openPaper({ cause: due.cause, id: due.causeId })} />
          {view.waived === null ? <ListRow title={view.dueOn} /> : null}
        </Card>
      </Section>
      {waiving ? <WaiveSheet interestId={interestId} onClose={() => setWaiving(false)} /> : null}
    </Screen>
  );
}

function WaiveSheet({ interestId, onClose }: { readonly interestId: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('dealers.interest.waive', { refreshes: ['ledger.'] });
  const submit = async (reason: string) => {
    if ((await run({ interestId, reason })).ok) onClose();
  };
  return (
    <NoteSheet
      title={words.waive}
      lead={words.waiveLead}
      label={words.reason}
      placeholder={words.reasonPlaceholder}
      needed={words.reasonNeeded}
      submitLabel={words.waive}
      maxLength={60}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
