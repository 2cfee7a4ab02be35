import { Text } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { componentText } from '../../../text/components';
import { leadsText } from '../../../text/leads';
import { momentWords } from '../../../text/when';
import './leads.scss';

const { detail: words } = leadsText;

/** Who looked up the number, for managers. */
export function PhoneOpenings({ leadId }: { readonly leadId: string }) {
  const query = usePagedQuery('leads.phone.openings', { leadId });
  const now = useNow();
  const rows = query.data ?? [];
  return (
    <Section title={words.openings}>
      {rows.length === 0 ? (
        <Card>
          <Text className="leads__muted">{words.openingsEmpty}</Text>
        </Card>
      ) : (
        <Card>
          {rows.map(({ id, byName, at }) => (
            <ListRow key={id} title={byName} detail={momentWords(at, now)} />
          ))}
          {query.hasMore ? <TextAction label={componentText.loadMore} onPress={query.loadMore} /> : null}
        </Card>
      )}
    </Section>
  );
}
