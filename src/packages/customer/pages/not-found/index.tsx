import { PrimaryAction } from '../../../../components/action/primary-action';
import { EmptyState } from '../../../../components/empty-state/empty-state';
import { Screen } from '../../../../components/screen/screen';
import { homeRoute } from '../../../../routes/pages';
import { openPage } from '../../../../routes/route';
import { appText } from '../../../../text/app';

const { notFound: words } = appText;

/** Where an address leads that is none of ours. */
export default function NotFoundPage() {
  return (
    <Screen title={words.title}>
      <EmptyState
        icon="search"
        title={words.headline}
        advice={words.advice}
        action={<PrimaryAction label={appText.toHome} onPress={() => openPage(homeRoute, {})} />}
      />
    </Screen>
  );
}
