import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { Section } from '../../../components/section/section';
import { Timeline } from '../../../components/timeline/timeline';
import { serviceText } from '../../../text/service';
import type { EvidenceEntry } from '../evidence-model';

/** What happened, one after the other, with its photos. */
export function EvidenceSection({ workOrderId, entries }: { readonly workOrderId: string; readonly entries: readonly EvidenceEntry[] }) {
  const hasPhotos = entries.some(({ photos }) => photos.length > 0);
  const files = useQuery('service.media.list', hasPhotos ? { workOrderId } : null);
  if (entries.length === 0) return null;
  const moments = entries.map(({ photos, ...entry }) => ({ ...entry, below: <MediaStrip files={withAddresses(photos, files.data?.files)} /> }));
  return (
    <Section title={serviceText.evidence.title}>
      <Card>
        <Timeline moments={moments} />
      </Card>
    </Section>
  );
}
