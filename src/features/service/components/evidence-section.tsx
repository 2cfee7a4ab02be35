import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { Section } from '../../../components/section/section';
import { serviceText } from '../../../text/service';
import type { EvidenceEntry } from '../evidence-model';
import './service.scss';

/** What happened, one after the other, with its photos. */
export function EvidenceSection({ workOrderId, entries }: { readonly workOrderId: string; readonly entries: readonly EvidenceEntry[] }) {
  const photos = entries.flatMap((entry) => entry.photos);
  const files = useQuery('service.media.list', photos.length === 0 ? null : { workOrderId });
  if (entries.length === 0) return null;
  return (
    <Section title={serviceText.evidence.title}>
      <Card>
        {entries.map(({ id, title, when, note, photos: taken }) => (
          <View key={id} className="service__entry">
            <ListRow title={title} detail={note === '' ? undefined : note} aside={<View className="service__muted">{when}</View>} />
            <MediaStrip files={withAddresses(taken, files.data?.files)} />
          </View>
        ))}
      </Card>
    </Section>
  );
}
