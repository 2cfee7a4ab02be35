import { MyComplaints } from '../../../../features/complaining/components/my-complaints';

export default function MyComplaintsPage() {
  return <MyComplaints />;
}
