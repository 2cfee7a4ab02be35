import { Text, View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { Sheet } from '../../../components/sheet/sheet';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { paperOf } from '../../../shared/domain/dealers/paper';
import { ledgerText } from '../../../text/ledger';
import type { LedgerReader } from '../../../text/ledger-kinds';
import { openPaper } from '../../../routes/open-paper';
import { postingFacts, type Posting } from '../view-model';
import './ledger.scss';

export interface PostingSheetProps {
  readonly posting: Posting | null;
  readonly reader: LedgerReader;
  /** Whether he may look at the other half of it. */
  readonly opensAll: boolean;
  readonly onClose: () => void;
}

/** Why one posting happened, with the facts as they were then. */
export function PostingSheet({ posting, reader, opensAll, onClose }: PostingSheetProps) {
  const now = useNow();
  if (posting === null) return null;
  const { title, why, rows } = postingFacts(posting, reader, now);
  const { counterAccount, kind, facts } = posting;
  // Of what a customer has, the office's papers are none of his.
  const paper = kind.startsWith('dealer_') ? paperOf(facts) : null;
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="ledger__why">{why}</View>
      {rows.map(({ label, value }) => (
        <View key={label} className="ledger__fact">
          <Text className="ledger__fact-label">{label}</Text>
          <Text className="ledger__fact-value" selectable>
            {value}
          </Text>
        </View>
      ))}
      {paper === null ? null : <TextAction label={ledgerText.facts.openPaper} onPress={() => openPaper(paper)} />}
      {opensAll ? (
        <TextAction
          label={ledgerText.facts.openCounter}
          onPress={() => openPage(ledgerRoute, { account: counterAccount })}
        />
      ) : null}
    </Sheet>
  );
}
