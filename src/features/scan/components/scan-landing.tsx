import { AsyncState } from '../../../components/async-state/async-state';
import { Screen } from '../../../components/screen/screen';
import { homeRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { failureSentence } from '../../../text/failures';
import { scanText } from '../../../text/scan';
import { isDoorCode, sceneOf } from '../code-text';
import { useLanding, type Landing } from '../use-landing';
import { useScanInApp } from '../use-scan-in-app';
import { useScanStart, type ScanStart } from '../use-scan-start';
import { DoorLanding } from './door-landing';
import { OrderLandingScreen } from './order-landing-screen';
import { ApplianceLanding, CampaignLanding, MemberLanding, PartnerLanding, ServiceLanding } from './other-landing';
import { PasteSheet } from './paste-sheet';
import { PlainLanding } from './plain-landing';
import { RefusedDoor } from './refused-door';
import { FriendLanding } from './shared-landing';

const LOADING = { status: 'loading', error: undefined, refresh: () => undefined } as const;

/** Whatever a code stands for: the server says what it is, this words it. */
export function ScanLanding() {
  const start = useScanStart();
  const state = useLanding(start);
  const scan = useScanInApp();
  const again = { label: scanText.again, onPress: scan.start };
  const home = { label: scanText.home, onPress: () => openPage(homeRoute, {}) };

  if (state.status === 'loading') {
    return (
      <Screen title={scanText.title} lead={scanText.opening}>
        <AsyncState query={LOADING} cards={2} />
      </Screen>
    );
  }
  if (state.status === 'ready') return <KnownLanding landing={state.landing} start={start} />;
  const content = start?.content ?? null;
  const view =
    state.status === 'refused' && isDoorCode(content) && !state.error.isUnsettled ? (
      <RefusedDoor scene={sceneOf(content)} again={again} />
    ) : state.status === 'nothing' ? (
      <PlainLanding
        headline={scanText.nothingHeadline}
        hint={scanText.nothingHint}
        way={{ ...again, label: scanText.scanButton }}
        otherWay={home}
      />
    ) : (
      <PlainLanding
        headline={scanText.refusedHeadline}
        hint={failureSentence(state.error)}
        way={state.error.isUnsettled ? { label: scanText.retry, onPress: state.retry } : again}
        otherWay={home}
      />
    );
  return (
    <>
      {view}
      <PasteSheet scan={scan} />
    </>
  );
}

function KnownLanding({ landing, start }: { readonly landing: Landing; readonly start: ScanStart | null }) {
  const content = start?.content ?? null;
  const scene = sceneOf(content);
  switch (landing.kind) {
    case 'order':
      return <OrderLandingScreen landing={landing} content={content} />;
    case 'member':
      return <MemberLanding landing={landing} scene={scene} />;
    case 'appliance':
      return <ApplianceLanding landing={landing} scene={scene} />;
    case 'campaign':
      return <CampaignLanding landing={landing} scene={scene} />;
    case 'partner':
      return <PartnerLanding landing={landing} scene={scene} />;
    case 'service':
      return <ServiceLanding landing={landing} scene={scene} />;
    case 'friend':
      return <FriendLanding landing={landing} scene={scene} />;
    case 'door':
      return <DoorLanding landing={landing} content={content} />;
  }
}
