import { SettingAreas } from '../../../../features/settings/components/area-list';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { settingsText } from '../../../../text/settings';

export default function SettingsPage() {
  return (
    <StaffOnly task="settings" title={settingsText.title}>
      <SettingAreas />
    </StaffOnly>
  );
}
