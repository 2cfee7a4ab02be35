import { ActionBar } from '../../../../components/action/action-bar';
import { PrimaryAction } from '../../../../components/action/primary-action';
import { Card } from '../../../../components/card/card';
import { ListRow } from '../../../../components/list-row/list-row';
import { EarningsScreen } from '../../../../features/commission/components/earnings-screen';
import { StatementsRow } from '../../../../features/commission-statements/components/statements-row';
import { mallRoute, sharesRoute } from '../../../../routes/pages';
import { openPage } from '../../../../routes/route';
import { commissionText } from '../../../../text/commission';

/** What a customer has earned by bringing his friends. */
export default function EarningsPage() {
  return (
    <EarningsScreen
      reader="customer"
      onward={({ payeeId, known }) => (
        <Card>
          {known ? <StatementsRow payeeId={payeeId} /> : null}
          <ListRow icon="people" title={commissionText.sharing} detail={commissionText.sharingHint} onPress={() => openPage(sharesRoute, {})} />
        </Card>
      )}
      footer={
        <ActionBar>
          <PrimaryAction label={commissionText.share} onPress={() => openPage(mallRoute, {})} />
        </ActionBar>
      }
    />
  );
}
