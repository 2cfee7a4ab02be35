import { RetailersScreen } from '../../../../features/retailers/components/retailers-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { retailersText } from '../../../../text/retailers';

export default function RetailersPage() {
  const doesBooks = useMayDo('books');
  return (
    <StaffOnly task="retailers" title={retailersText.title}>
      <RetailersScreen doesBooks={doesBooks} />
    </StaffOnly>
  );
}
