import { ActionBar } from '../../../../components/action/action-bar';
import { PrimaryAction } from '../../../../components/action/primary-action';
import { Screen } from '../../../../components/screen/screen';
import { StaffWorkOrders } from '../../../../features/service/components/staff-work-orders';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { phoneRequestRoute } from '../../../../routes/pages';
import { openPage } from '../../../../routes/route';
import { workOrdersText } from '../../../../text/work-orders';

export default function WorkOrdersPage() {
  const dispatches = useMayDo('dispatch');
  const records = useMayDo('phoneRequest');
  const record = <PrimaryAction label={workOrdersText.record} onPress={() => openPage(phoneRequestRoute, {})} />;
  return (
    <StaffOnly task="workOrders" title={workOrdersText.title}>
      <Screen title={workOrdersText.title} width="wide" footer={records ? <ActionBar>{record}</ActionBar> : undefined}>
        <StaffWorkOrders dispatches={dispatches} />
      </Screen>
    </StaffOnly>
  );
}
