import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePolling } from '../../../api/use-polling';
import { useQuery } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import { statementsText } from '../../../text/statements';
import './statements.scss';

const words = statementsText.office;
const LOOK_SECONDS = 3;

/** How far the last drafting is, and drafting now. */
export function RunProgress() {
  const query = useQuery('commission.run.get', {});
  const [asking, setAsking] = useState(false);
  const { run: generate, pending, error } = useCommand('commission.statement.generate');
  const run = query.status === 'ready' ? query.data.run : null;
  const isRunning = run !== null && run.finishedAt === null;
  const look = () => {
    query.refresh();
    return Promise.resolve();
  };
  usePolling(look, isRunning ? LOOK_SECONDS : 0);
  const submit = async () => {
    if ((await generate({})).ok) setAsking(false);
  };
  return (
    <>
      {run === null ? null : (
        <Notice tone={isRunning ? 'now' : 'quiet'} sentence={isRunning ? words.running(run.shardsDone, run.shards, run.drafted) : words.ran(run.drafted, run.carried)} />
      )}
      {run !== null && run.failed > 0 ? <Notice tone="danger" sentence={words.runFailed(run.failed)} /> : null}
      <View className="statement__actions">
        <QuietAction label={words.generate} size="small" onPress={() => setAsking(true)} />
      </View>
      {asking ? (
        <FormSheet
          title={words.generateTitle}
          lead={words.generateLead}
          submitLabel={words.generate}
          pending={pending}
          error={error}
          onSubmit={submit}
          onClose={() => setAsking(false)}
        >
          {null}
        </FormSheet>
      ) : null}
    </>
  );
}
