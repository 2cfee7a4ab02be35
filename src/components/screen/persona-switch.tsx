import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { listPersonas, type ListedPersona } from '../../api/personas';
import { useSessionStore } from '../../stores/session';
import { personaText } from '../../text/personas';
import { Icon } from '../icon/icon';
import { ListRow } from '../list-row/list-row';
import { Sheet } from '../sheet/sheet';
import { Tag } from '../tag/tag';

/** Pages everybody may see; on any other a new person starts at his own first page. */
const FOR_EVERYBODY = /^\/?pages\/(home|mall|workbench|me|scan)\/index/;

/** Beside devcloud: be another demo person with one tap. */
export function PersonaSwitch() {
  const persona = useSessionStore((session) => session.persona);
  const becomePersona = useSessionStore((session) => session.becomePersona);
  const [people, setPeople] = useState<readonly ListedPersona[]>();

  const open = () => {
    void listPersonas().then(setPeople, () => setPeople([]));
  };
  const become = ({ openid, name, roles }: ListedPersona) => {
    setPeople(undefined);
    becomePersona({ openid, name });
    const route = Taro.getCurrentInstance().router?.path ?? '';
    if (!FOR_EVERYBODY.test(route)) {
      void Taro.reLaunch({ url: roles.length === 0 ? '/pages/home/index' : '/pages/workbench/index' });
    }
  };

  return (
    <>
      <View className="persona-switch" role="button" aria-label={personaText.title} onClick={open}>
        <Icon name="switch" />
        <Text>{persona?.name ?? personaText.nobody}</Text>
      </View>
      <Sheet open={people !== undefined} title={personaText.title} onClose={() => setPeople(undefined)}>
        {people?.map((person) => (
          <ListRow
            key={person.openid}
            title={person.name}
            detail={person.note}
            aside={person.openid === persona?.openid ? <Tag>{personaText.current}</Tag> : undefined}
            onPress={() => become(person)}
          />
        ))}
      </Sheet>
    </>
  );
}
