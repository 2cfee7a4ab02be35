import { useQuery } from '../../../api/use-query';
import { ListRow } from '../../../components/list-row/list-row';
import { Tag } from '../../../components/tag/tag';
import { pointsRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { pointsRowText } from '../../../text/points-row';
import { pointsRowView } from '../row-view';

/** The way to one's points from other screens; it stands there before the balance is known. */
export function PointsRow() {
  const { data } = useQuery('loyalty.home.get', {});
  const open = () => openPage(pointsRoute, {});
  if (data === undefined) return <ListRow icon="points" title={pointsRowText.name} onPress={open} />;
  const { title, detail, tag } = pointsRowView(data);
  return (
    <ListRow icon="points" title={title} detail={detail} aside={<Tag tone={tag.tone}>{tag.words}</Tag>} onPress={open} />
  );
}
