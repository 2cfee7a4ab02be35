import { RetailerScreen } from '../../../../features/retailers/components/retailer-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { retailerRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { retailersText } from '../../../../text/retailers';

export default function RetailerPage() {
  const { organisationId } = useRouteParams(retailerRoute);
  const doesBooks = useMayDo('books');
  return (
    <StaffOnly task="retailers" title={retailersText.title}>
      <RetailerScreen organisationId={organisationId} doesBooks={doesBooks} />
    </StaffOnly>
  );
}
