import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ListRow } from '../../../components/list-row/list-row';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { askRoute, homeRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { scanText } from '../../../text/scan';

const words = scanText.door.stranger;

export interface StrangerReportProps {
  readonly scene: string;
  /** False of a code that is none of ours: nobody's office knows what it means, so that only words reach us. */
  readonly isOurs?: boolean;
}

/** What somebody does about a person whom he did not expect: one tap brings the office, words and photos may follow. */
export function StrangerReport({ scene, isOurs = true }: StrangerReportProps) {
  const { run, pending, error } = useCommand('service.door.report');
  const [reachable, setReachable] = useState<boolean>();
  const report = async () => {
    if (pending) return;
    const result = await run({ scene });
    if (result.ok) setReachable(result.data.reachable);
  };
  return (
    <>
      <FailureNotice error={error} />
      {!isOurs ? null : reachable === undefined ? (
        <ListRow icon="alert" title={words.report} detail={words.reportDetail} onPress={() => void report()} />
      ) : (
        <Notice tone="done" sentence={words.reported(reachable)} />
      )}
      <ListRow icon="chat" title={words.tell} detail={words.tellDetail} onPress={() => openPage(askRoute, { applianceId: '', title: '' })} />
      <ListRow icon="order" title={words.own} detail={words.ownDetail} onPress={() => openPage(homeRoute, {})} />
    </>
  );
}
