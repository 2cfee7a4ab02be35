import { Text, View } from '@tarojs/components';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { Section } from '../../../components/section/section';
import { ledgerRoute, officeStatementRoute, paybackListRoute } from '../../../routes/pages';
import { openBill } from '../../../routes/open-bill';
import { openPage } from '../../../routes/route';
import { reconciliationText as words } from '../../../text/reconciliation';
import { mismatchView, type Mismatch } from '../view-model';
import './reconciliation.scss';

export interface MismatchesProps {
  readonly mismatches: readonly Mismatch[];
  /** Says how many there are when not all are listed. */
  readonly more: string | null;
}

/** What differs, one card each. */
export function Mismatches({ mismatches, more }: MismatchesProps) {
  if (mismatches.length === 0) return null;
  return (
    <Section title={words.mismatches} aside={more ?? undefined}>
      {mismatches.map((mismatch) => (
        <MismatchCard key={mismatch.id} view={mismatchView(mismatch)} />
      ))}
    </Section>
  );
}

function MismatchCard({ view }: { readonly view: ReturnType<typeof mismatchView> }) {
  const { orderId, openLabel, statementId, account, isPayback, waitsIn } = view;
  return (
    <Card>
      <View className="mismatch">
        <View className="mismatch__words">
          <Text className="mismatch__title">{view.title}</Text>
          <Text className="reconciliation__muted" selectable>
            {view.subject}
          </Text>
        </View>
        <View className="mismatch__sides">
          {view.sides.map(({ label, amount }) => (
            <MoneyRow key={label} label={label} amount={amount} />
          ))}
        </View>
        <View className="mismatch__todo">{view.todo}</View>
        <View className="mismatch__actions">
          {isPayback ? <QuietAction label={words.toPaybacks} size="small" onPress={() => openPage(paybackListRoute, { list: waitsIn ?? 'failed' })} /> : null}
          {statementId === null ? null : (
            <QuietAction label={words.toStatement} size="small" onPress={() => openPage(officeStatementRoute, { statementId })} />
          )}
          {account === null ? null : (
            <QuietAction label={words.toLedger} size="small" onPress={() => openPage(ledgerRoute, { account })} />
          )}
          {orderId === null || openLabel === null ? null : <QuietAction label={openLabel} size="small" onPress={() => openBill(orderId)} />}
        </View>
      </View>
    </Card>
  );
}
