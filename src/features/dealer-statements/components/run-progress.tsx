import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePolling } from '../../../api/use-polling';
import { useQuery } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { DateField } from '../../../components/field/date-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { addDays, dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealerStatementsText } from '../../../text/dealer-statements';
import { dateWords } from '../../../text/when';
import './dealer-statements.scss';

const words = dealerStatementsText.office;
const { states } = dealerStatementsText;
const LOOK_SECONDS = 3;

/** How far the last drafting is, how its statements stand, and drafting now. */
export function RunProgress() {
  const query = useQuery('dealers.statement.progress', {});
  const [asking, setAsking] = useState(false);
  const now = useNow();
  const { run = null, figures = [], more = false } = query.status === 'ready' ? query.data : {};
  const isRunning = run !== null && run.finishedAt === null;
  const look = () => {
    query.refresh();
    return Promise.resolve();
  };
  usePolling(look, isRunning ? LOOK_SECONDS : 0);
  return (
    <>
      {run === null ? null : (
        <Notice
          tone={isRunning ? 'now' : 'quiet'}
          sentence={isRunning ? words.running(run.shardsDone, run.shards, run.drafted) : words.ran(dateWords(run.periodTo, now), run.drafted)}
        />
      )}
      {run !== null && run.failed > 0 ? <Notice tone="danger" sentence={words.failed(run.failed)} /> : null}
      {figures.length === 0 ? null : (
        <Card>
          {figures.map(({ state, statements, owedFen }) => (
            <MoneyRow key={state} label={words.figure(states[state], statements)} amount={words.owed(amountWords(owedFen))} />
          ))}
        </Card>
      )}
      {more ? <Notice tone="quiet" sentence={words.more} /> : null}
      <View className="dealer-statements__actions">
        <QuietAction label={words.generate} size="small" onPress={() => setAsking(true)} />
      </View>
      {asking ? <GenerateSheet yesterday={addDays(dayOf(now), -1)} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function GenerateSheet({ yesterday, onClose }: { readonly yesterday: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('dealers.statement.generate');
  const [untilOn, setUntilOn] = useState(yesterday);
  const submit = async () => {
    if ((await run({ untilOn })).ok) onClose();
  };
  return (
    <FormSheet title={words.generateTitle} lead={words.generateLead} submitLabel={words.generate} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <DateField label={words.untilOn} value={untilOn} latest={yesterday} onChange={setUntilOn} />
    </FormSheet>
  );
}
