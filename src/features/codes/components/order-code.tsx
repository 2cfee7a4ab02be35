import { Text, View } from '@tarojs/components';
import { FRESHNESS } from '../../../api/freshness';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { receiptRoute, reportRoute, staffOrderRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { useNow } from '../../../stores/clock';
import { codesText } from '../../../text/codes';
import { useIssuedCode } from '../use-issued-code';
import { orderCodeView, scanWords } from '../view-model';
import { CodePicture } from './code-picture';
import './codes.scss';

const { order: words } = codesText;

/** "Please scan this": the order's code, large, while the customer stands there. */
export function OrderCode({ card }: { readonly card: Output<'orders.order.get'>['card'] }) {
  const now = useNow();
  const code = useIssuedCode({ kind: 'order', subjectId: card.id });
  const scans = useQuery('attribution.code.scans', code.codeId === undefined ? null : { codeId: code.codeId }, {
    liveWhile: ({ scans: count }) => count === 0,
    everySeconds: FRESHNESS.momentSeconds,
  });
  const scanned = (scans.data?.scans ?? 0) > 0;
  const view = orderCodeView(card, now);
  return (
    <>
      {code.error === undefined ? (
        <View className="code-page__words">
          <View className="code-page__headline">{words.headline}</View>
          <Text className="code-page__muted">{words.lead}</Text>
        </View>
      ) : null}
      <CodePicture code={code} />
      <Card>
        <View className="code-page__row">
          <Text>{view.title}</Text>
          <MoneyText amount={view.total} strong />
        </View>
        <Text className="code-page__muted">{view.wish}</Text>
      </Card>
      <ActionBar>
        <QuietAction label={words.print} onPress={() => openPage(receiptRoute, { orderId: card.id })} />
        <QuietAction label={words.again} onPress={() => replacePage(reportRoute, {})} />
      </ActionBar>
      {code.error === undefined ? (
        <View className={`code-page__waiting${scanned ? ' code-page__waiting--done' : ''}`} role="status">
          {scanWords(scans.data, now)}
        </View>
      ) : null}
      <View className="code-page__words">
        <TextAction label={words.openOrder} onPress={() => openPage(staffOrderRoute, { orderId: card.id })} />
      </View>
    </>
  );
}
