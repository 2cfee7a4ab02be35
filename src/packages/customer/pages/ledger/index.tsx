import { Screen } from '../../../../components/screen/screen';
import { AccountLedger } from '../../../../features/ledger/components/account-ledger';
import { useReader } from '../../../../features/ledger/use-reader';
import { accountTitle } from '../../../../features/ledger/view-model';
import { ledgerRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

/** What is behind any balance on any screen. */
export default function LedgerPage() {
  const { account } = useRouteParams(ledgerRoute);
  const reader = useReader();
  return (
    <Screen title={accountTitle(account, reader)}>
      <AccountLedger account={account} />
    </Screen>
  );
}
