import { Text, View } from '@tarojs/components';
import { Sheet } from '../../../components/sheet/sheet';
import { useNow } from '../../../stores/clock';
import type { LedgerReader } from '../../../text/ledger-kinds';
import { postingFacts, type Posting } from '../view-model';
import './ledger.scss';

export interface PostingSheetProps {
  readonly posting: Posting | null;
  readonly reader: LedgerReader;
  readonly onClose: () => void;
}

/** Why one posting happened, with the facts as they were then. */
export function PostingSheet({ posting, reader, onClose }: PostingSheetProps) {
  const now = useNow();
  if (posting === null) return null;
  const { title, why, rows } = postingFacts(posting, reader, now);
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
    </Sheet>
  );
}
