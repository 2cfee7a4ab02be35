import { BooksScreen } from '../../../../features/ledger/components/books-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { booksText } from '../../../../text/books';

export default function BooksPage() {
  return (
    <StaffOnly task="books" title={booksText.title}>
      <BooksScreen />
    </StaffOnly>
  );
}
