import { Card, CardPart } from '../../../components/card/card';
import { TextAction } from '../../../components/action/text-action';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { signOutOnWeb } from '../../../api/web-login';
import { workbenchRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useSessionStore } from '../../../stores/session';
import { accountText } from '../../../text/account';
import { membershipRows, type Session } from '../view-model';
import './account.scss';

/** The roles one has at work, and the way out of them. */
export function WorkPart({ session }: { readonly session: Session }) {
  const { membershipId, actUnder, leaveWork } = useSessionStore();
  const rows = membershipRows(session, membershipId);
  if (rows.length === 0) return null;
  const enter = (id: string) => {
    actUnder(id);
    openPage(workbenchRoute, {});
  };
  const signOut = () => {
    leaveWork();
    void signOutOnWeb();
  };
  return (
    <Section title={accountText.work}>
      <Card>
        {rows.map(({ id, title, isActive }) => (
          <ListRow
            key={id}
            icon="shop"
            title={title}
            aside={isActive ? <Tag tone="done">{accountText.workCurrent}</Tag> : undefined}
            onPress={() => enter(id)}
          />
        ))}
        {membershipId === null ? null : (
          <CardPart>
            <TextAction label={accountText.signOut} onPress={signOut} />
          </CardPart>
        )}
      </Card>
    </Section>
  );
}
