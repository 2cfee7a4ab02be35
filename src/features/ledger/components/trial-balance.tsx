import { Text, View } from '@tarojs/components';
import { Card, CardPart } from '../../../components/card/card';
import { Icon } from '../../../components/icon/icon';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { HeldGroup } from '../../../shared/domain/ledger/accounts';
import { booksText } from '../../../text/books';
import type { BookLine, bookSections } from '../books-model';
import './books.scss';

export interface TrialBalanceProps {
  readonly section: ReturnType<typeof bookSections>[number];
  /** A line that is made of many accounts is opened. */
  readonly onParts: (group: HeldGroup) => void;
}

/** The accounts of one asset with a bar each: to the left what went out of the house, to the right where it lies. */
export function TrialBalance({ section, onParts }: TrialBalanceProps) {
  return (
    <Section title={section.title}>
      <Card>
        {section.lines.map((line) => (
          <Line key={line.group} line={line} onParts={onParts} />
        ))}
        <CardPart>
          <View className={section.isBalanced ? '' : 'books__wrong'}>
            <MoneyRow label={booksText.sum} amount={section.sum} weight="total" />
          </View>
        </CardPart>
      </Card>
    </Section>
  );
}

function Line({ line, onParts }: { readonly line: BookLine } & Pick<TrialBalanceProps, 'onParts'>) {
  const { name, hint, amount, bar, account, made } = line;
  const open = () => {
    if (account !== null) openPage(ledgerRoute, { account });
    else if (made !== null) onParts(made);
  };
  return (
    <View className="book-line" onClick={open} hoverClass="book-line--pressed" role="button">
      <View className="book-line__words">
        <Text className="book-line__name">{name}</Text>
        <Text className="books__muted">{hint}</Text>
      </View>
      <View className="book-line__scale" aria-hidden>
        <View className={`book-line__bar book-line__bar--${bar.side}`} style={{ width: `${bar.percent / 2}%` }} />
      </View>
      <View className="book-line__amount">
        <MoneyText amount={amount} strong />
      </View>
      <View className="book-line__onward">
        <Icon name="forward" />
      </View>
    </View>
  );
}
