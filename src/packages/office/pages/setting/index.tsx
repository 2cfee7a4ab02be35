import { AreaScreen } from '../../../../features/settings/components/area-screen';
import { areaNamed } from '../../../../features/settings/view-model';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { productRuleRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { settingsText } from '../../../../text/settings';

export default function SettingPage() {
  const { area, productId } = useRouteParams(productRuleRoute);
  return (
    <StaffOnly task="settings" title={settingsText.title}>
      <AreaScreen area={areaNamed(area)} productId={productId} />
    </StaffOnly>
  );
}
