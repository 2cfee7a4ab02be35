import { EnquireScreen } from '../../../../features/leads/components/enquire-screen';
import { enquireRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function EnquirePage() {
  const { scene, name } = useRouteParams(enquireRoute);
  return <EnquireScreen scene={scene} name={name} />;
}
