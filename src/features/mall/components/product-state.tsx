import type { QueryState } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Screen } from '../../../components/screen/screen';
import { mallRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { mallText } from '../../../text/mall';
import type { MallProduct } from '../view-model';

/** What stands in the place of a product that is not there yet, or is sold no more. */
export function ProductState({ query }: { readonly query: QueryState<MallProduct> }) {
  const words = mallText.product;
  const code = query.error?.code;
  const isGone = code === 'catalog.product.missing' || code === 'request.invalid';
  return (
    <Screen title={words.title}>
      {isGone ? (
        <EmptyState
          icon="search"
          title={words.missing}
          advice={words.missingHint}
          action={<PrimaryAction label={words.toMall} onPress={() => openPage(mallRoute, {})} />}
        />
      ) : (
        <AsyncState query={query} />
      )}
    </Screen>
  );
}
