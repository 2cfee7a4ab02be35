import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { orderCodeRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { formatFen } from '../../../shared/kernel/money';
import { useNow } from '../../../stores/clock';
import { failureSentence } from '../../../text/failures';
import { reportText } from '../../../text/report';
import { useReportDraft } from '../store';
import { firstProblem, reportInput, totalFenOf } from '../view-model';
import { CustomerStep } from './customer-step';
import { GoodsStep } from './goods-step';
import { WishStep } from './wish-step';

/** 报单: what, to whom, when; then the code for the customer. */
export function ReportScreen() {
  const { draft, clear, finish } = useReportDraft();
  const report = useCommand('orders.report.create', { refreshes: ['catalog.', 'leads.'] });
  const now = useNow();
  const [checked, setChecked] = useState(false);
  const problem = firstProblem(draft);
  const totalFen = totalFenOf(draft);

  const submit = async () => {
    setChecked(true);
    if (problem !== null) return;
    const result = await report.run(reportInput(draft, now));
    if (!result.ok) return;
    finish();
    replacePage(orderCodeRoute, { orderId: result.data.orderId });
  };

  const refusal = checked && problem !== null ? problem : report.error && failureSentence(report.error);
  return (
    <Screen
      title={reportText.title}
      footer={
        <>
          {refusal === undefined ? null : <Notice tone="danger" sentence={refusal} />}
          <ActionBar>
            <PrimaryAction
              label={totalFen === 0 ? reportText.submitEmpty : reportText.submit(formatFen(totalFen))}
              loading={report.pending}
              onPress={() => void submit()}
            />
          </ActionBar>
        </>
      }
    >
      {draft.lead === null || draft.lead === undefined ? null : <FromLead {...draft.lead} />}
      <GoodsStep checked={checked} />
      <CustomerStep checked={checked} />
      <WishStep />
      <TextAction label={reportText.clear} onPress={clear} />
    </Screen>
  );
}

/** Which lead the sale wins; who sells to somebody else lets go of it. */
function FromLead({ name, title }: { readonly name: string; readonly title: string }) {
  const { change } = useReportDraft();
  return (
    <Notice
      tone="quiet"
      sentence={reportText.fromLead(name, title)}
      action={<TextAction label={reportText.notFromLead} onPress={() => change({ lead: null })} />}
    />
  );
}
