import { Card } from '../../../components/card/card';
import { PersonCard } from '../../../components/person-card/person-card';
import { applianceRoute, enquireRoute, homeRoute, mallRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { categoryNames, productName, roleNames } from '../../../text/names';
import { scanText } from '../../../text/scan';
import type { Landing } from '../use-landing';
import { openRequest } from '../open-request';
import { PlainLanding } from './plain-landing';
import { SharedThing, wayTo } from './shared-landing';

const toHome = { label: scanText.home, onPress: () => openPage(homeRoute, {}) };
const toMall = (label: string) => ({ label, onPress: () => openPage(mallRoute, {}) });

/** Who does not want to choose by himself leaves his number. */
const toEnquiry = (scene: string, name: string) => ({ label: scanText.enquire, onPress: () => openPage(enquireRoute, { scene, name }) });

/** The code itself, which the request takes along. */
interface WithScene {
  readonly scene: string;
}

type Of<K extends Landing['kind']> = { readonly landing: Extract<Landing, { kind: K }> };

/** Somebody's personal code: who he is, and that he may be asked. */
export function MemberLanding({ landing: { host, bound, own, target }, scene }: Of<'member'> & WithScene) {
  const { member } = scanText;
  return (
    <PlainLanding
      lead={member.lead(host.organisationName)}
      headline={member.headline(host.name, host.role)}
      hint={own ? member.own : bound ? member.bound : member.notBound}
      way={target === null ? toMall(member.next) : wayTo(target)}
      otherWay={own ? undefined : toEnquiry(scene, host.name)}
    >
      {target === null ? null : <SharedThing target={target} titled />}
      <Card>
        <PersonCard name={host.name} detail={`${host.organisationName} · ${roleNames[host.role]}`} />
      </Card>
    </PlainLanding>
  );
}

/**
 * The code on a machine: its own page for the household, its name for anybody else; who stands before it may have it
 * repaired.
 */
export function ApplianceLanding({ landing: { product, applianceId }, scene }: Of<'appliance'> & WithScene) {
  const { appliance } = scanText;
  const headline = productName(product);
  const { category } = product;
  const repair = { label: appliance.repair, onPress: () => openRequest({ applianceId: applianceId ?? '', scene, category, title: headline }) };
  if (applianceId === null) {
    return (
      <PlainLanding
        lead={categoryNames[product.category]}
        headline={headline}
        hint={`${appliance.notMine}${appliance.notMineHint}`}
        way={repair}
        otherWay={toHome}
      />
    );
  }
  const open = { label: appliance.open, onPress: () => openPage(applianceRoute, { applianceId }) };
  return (
    <PlainLanding
      lead={categoryNames[product.category]}
      headline={headline}
      hint={appliance.mine}
      way={open}
      otherWay={repair}
    />
  );
}

export function CampaignLanding({ landing: { title, organisationName }, scene }: Of<'campaign'> & WithScene) {
  const { campaign } = scanText;
  return (
    <PlainLanding
      lead={organisationName}
      headline={title}
      hint={campaign.hint(organisationName)}
      way={toMall(campaign.next)}
      otherWay={toEnquiry(scene, organisationName)}
    />
  );
}

export function PartnerLanding({ landing: { partnerName }, scene }: Of<'partner'> & WithScene) {
  const { partner } = scanText;
  return (
    <PlainLanding
      headline={partner.headline(partnerName)}
      hint={partner.hint}
      way={toMall(partner.next)}
      otherWay={toEnquiry(scene, '')}
    />
  );
}

/** A shop's code for whom something is wrong at home. */
export function ServiceLanding({ landing: { organisationName }, scene }: Of<'service'> & WithScene) {
  const { service } = scanText;
  const request = { label: service.next, onPress: () => openRequest({ applianceId: '', scene, category: '', title: '' }) };
  return <PlainLanding headline={service.headline(organisationName)} hint={service.hint} way={request} otherWay={toEnquiry(scene, organisationName)} />;
}
