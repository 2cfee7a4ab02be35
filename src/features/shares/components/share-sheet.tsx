import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComponentType } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { CardPart } from '../../../components/card/card';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { Sheet } from '../../../components/sheet/sheet';
import { sharesRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { sharesText } from '../../../text/shares';
import { shareLink } from '../share-link';
import type { ShareSubject } from '../subject';
import { usePoster } from '../use-poster';
import { isKnown } from '../view-model';
import './shares.scss';

const words = sharesText.sheet;
const IN_WECHAT = TRANSPORT === 'weapp';

/** How somebody says what he is called. */
export type Naming = ComponentType<{ readonly name: string; readonly lead: string; readonly onClose: () => void; readonly onSaved: () => void }>;

export interface ShareSheetProps {
  readonly subject: ShareSubject;
  readonly NameSheet: Naming;
  readonly onClose: () => void;
}

/** The ways to pass something on. Who is not known yet says first how he is called: his friend wants to know whom from. */
export function ShareSheet({ subject, NameSheet, onClose }: ShareSheetProps) {
  const session = useQuery('identity.session.get', {});
  const poster = usePoster(subject, session.data);
  const link = useLink(subject);
  if (session.data !== undefined && !isKnown(session.data)) return <NameSheet name="" lead={words.nameFirst} onClose={onClose} onSaved={() => undefined} />;
  const isStaff = (session.data?.memberships.length ?? 0) > 0;
  return (
    <Sheet open title={words.title} lead={isStaff ? words.staffLead : words.lead} onClose={onClose}>
      <FailureNotice error={session.error ?? poster.error ?? link.error} />
      {poster.saved === undefined ? null : <PosterOutcome saved={poster.saved} />}
      <View className="share-ways">
        {IN_WECHAT ? (
          <PrimaryAction label={words.card} openType="share" />
        ) : (
          <PrimaryAction label={words.link} loading={link.pending} onPress={link.copy} />
        )}
        <QuietAction label={words.poster} loading={poster.pending} disabled={session.data === undefined} onPress={poster.save} />
      </View>
      {IN_WECHAT ? <View className="share-hint">{words.moments}</View> : null}
      <Section title={words.suggestions}>
        {subject.suggestions.map((line) => (
          <CardPart key={line}>
            <View className="share-line">
              <View className="share-line__words">{line}</View>
              <TextAction label={words.copyLine} onPress={() => void copy(line, words.lineCopied)} />
            </View>
          </CardPart>
        ))}
      </Section>
      <TextAction label={words.mine} onPress={() => openPage(sharesRoute, {})} />
    </Sheet>
  );
}

function PosterOutcome({ saved }: { readonly saved: boolean }) {
  if (saved) return <Notice tone="done" sentence={IN_WECHAT ? words.posterSaved : words.posterDownloaded} />;
  return <Notice tone="now" sentence={IN_WECHAT ? words.posterNotSaved : words.posterNotDownloaded} />;
}

/** On the web a card is an address. */
function useLink({ target }: ShareSubject) {
  const { run, pending, error } = useCommand('attribution.share.create');
  const make = async () => {
    const made = await run({ target, channel: 'link' });
    if (made.ok) await copy(shareLink(made.data), words.copied);
  };
  return { pending, error, copy: () => void make() };
}

async function copy(text: string, said: string): Promise<void> {
  await Taro.setClipboardData({ data: text });
  void Taro.showToast({ title: said, icon: 'none' });
}
