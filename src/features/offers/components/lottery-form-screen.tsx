import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { officeLotteriesRoute } from '../../../routes/pages';
import { goBack } from '../../../routes/route';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { failureSentence } from '../../../text/failures';
import { offersText } from '../../../text/offers';
import { lotteryDraftOf, lotteryInput, lotteryProblems, type Lottery, type LotteryDraft } from '../lottery-draft';
import { CostCard } from './cost-card';
import { LotteryFields } from './lottery-fields';
import { PrizesPart } from './prizes-part';

const { lotteries: words } = offersText;

/**
 * Writes a lottery; it stays a draft until it is opened.
 * @param lotteryId the draft that is changed; empty for a new one
 */
export function LotteryFormScreen({ lotteryId }: { readonly lotteryId: string }) {
  const query = useQuery('loyalty.lottery.all', lotteryId === '' ? null : {});
  if (lotteryId === '') return <Form lottery={null} />;
  if (query.status !== 'ready') {
    return (
      <Screen title={words.editTitle} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const lottery = query.data.lotteries.find(({ id, state }) => id === lotteryId && state === 'draft');
  return lottery === undefined ? <NotThere /> : <Form key={lottery.id} lottery={lottery} />;
}

function NotThere() {
  return (
    <Screen title={words.editTitle} width="wide">
      <EmptyState
        icon="luck"
        title={words.missing}
        advice={words.missingHint}
        action={<PrimaryAction label={words.toList} onPress={() => goBack(officeLotteriesRoute, {})} />}
      />
    </Screen>
  );
}

function Form({ lottery }: { readonly lottery: Lottery | null }) {
  const today = dayOf(useNow());
  const { run, pending, error } = useCommand('loyalty.lottery.save');
  const [draft, setDraft] = useState<LotteryDraft>(() => lotteryDraftOf(lottery));
  const [checked, setChecked] = useState(false);
  const problems = checked ? lotteryProblems(draft, today) : {};
  const [problem] = Object.values(problems);
  const submit = async () => {
    setChecked(true);
    const input = lotteryInput(lottery?.id ?? null, draft, today);
    if (input === null) return;
    const result = await run(input);
    if (result.ok) goBack(officeLotteriesRoute, {});
  };
  const refusal = problem ?? (error === undefined ? undefined : failureSentence(error));
  return (
    <Screen
      title={lottery === null ? words.newTitle : words.editTitle}
      footer={
        <>
          {refusal === undefined ? null : <Notice tone="danger" sentence={refusal} />}
          <ActionBar note={words.form.note}>
            <PrimaryAction label={offersText.save} loading={pending} onPress={() => void submit()} />
          </ActionBar>
        </>
      }
    >
      <LotteryFields form={{ draft, problems, onChange: setDraft }} today={today} />
      <PrizesPart
        prizes={draft.prizes}
        problem={problems.prizes}
        onChange={(prizes) => setDraft((last) => ({ ...last, prizes }))}
      />
      {draft.prizes.length === 0 ? null : <CostCard draft={draft} />}
    </Screen>
  );
}
