import { ActionBar } from '../../../../components/action/action-bar';
import { Screen } from '../../../../components/screen/screen';
import { NameSheet } from '../../../../features/account/components/name-sheet';
import { OwnContests } from '../../../../features/credit/components/own-contests';
import { OwnShares } from '../../../../features/shares/components/own-shares';
import { ShareAction } from '../../../../features/shares/components/share-action';
import { homeSubject } from '../../../../features/shares/subject';
import { useShareCard } from '../../../../features/shares/use-share-card';
import { homeRoute } from '../../../../routes/pages';
import { sharesText } from '../../../../text/shares';

const words = sharesText.mine;
const us = homeSubject(homeRoute.path);

export default function SharesPage() {
  useShareCard(us, us);
  return (
    <Screen
      title={words.title}
      headline={words.headline}
      lead={words.lead}
      footer={
        <ActionBar>
          <ShareAction subject={us} look="primary" label={words.shareUs} NameSheet={NameSheet} />
        </ActionBar>
      }
    >
      <OwnShares brought={<OwnContests />} />
    </Screen>
  );
}
