import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { booksCheckText } from '../../../text/books-check';
import { checkHead, differenceRows, type BooksCheck } from '../check-model';
import './books.scss';

/** Whether what is kept is what the journal says, account by account; what is off opens its postings. */
export function BooksCheckSection() {
  const query = useQuery('ledger.check.get', {});
  return (
    <Section title={booksCheckText.title}>
      {query.status === 'ready' ? <Checked check={query.data} /> : <AsyncState query={query} cards={1} />}
    </Section>
  );
}

function Checked({ check }: { readonly check: BooksCheck }) {
  const now = useNow();
  const { tone, sentence } = checkHead(check, now);
  return (
    <>
      <Notice tone={tone} sentence={sentence} />
      {differenceRows(check, now).map(({ id, title, lines, account }) => {
        const onPress = account === null ? {} : { onPress: () => openPage(ledgerRoute, { account }) };
        return (
          <Card key={id} {...onPress}>
            <Text className="books__wrong">{title}</Text>
            {lines.map((line) => (
              <View key={line} className="books__muted">
                {line}
              </View>
            ))}
          </Card>
        );
      })}
    </>
  );
}
