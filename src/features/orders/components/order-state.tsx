import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { homeRoute, workbenchRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { ordersText } from '../../../text/orders';
import type { useOrder } from '../use-order';
import type { Reader } from '../view-model';

const { missing: words } = ordersText;

const WAY_BACK = {
  customer: { label: words.toHome, advice: words.customerAdvice, go: () => openPage(homeRoute, {}) },
  staff: { label: words.toWorkbench, advice: words.staffAdvice, go: () => openPage(workbenchRoute, {}) },
} as const satisfies Readonly<Record<Reader, unknown>>;

export interface OrderStateProps {
  readonly order: ReturnType<typeof useOrder>;
  readonly reader: Reader;
  readonly cards?: number;
}

/** What stands in the place of an order that is not there yet, or not at all. */
export function OrderState({ order, reader, cards }: OrderStateProps) {
  if (!order.isMissing) return <AsyncState query={order.query} cards={cards} />;
  const { label, advice, go } = WAY_BACK[reader];
  return (
    <EmptyState
      icon="search"
      title={words.headline}
      advice={advice}
      action={<PrimaryAction label={label} onPress={go} />}
    />
  );
}
