import { Image, Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { caseRoute, enquireRoute, homeRoute, mallRoute, productRoute, sharesRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { offerName } from '../../../text/names';
import { recommendedText } from '../../../text/recommended';
import { fullDateWords } from '../../../text/when';
import type { Landing } from '../use-landing';
import './landing.scss';
import { PlainLanding, type Way } from './plain-landing';

const words = recommendedText;

export type SharedTarget = Extract<Landing, { kind: 'friend' }>['target'];

/** A friend shows something: whom from, what it is, the way to it, and to somebody who explains it. */
export function FriendLanding({ landing: { name, own, target }, scene }: { readonly landing: Extract<Landing, { kind: 'friend' }>; readonly scene: string }) {
  return (
    <PlainLanding
      title={words.title}
      lead={own ? words.own.lead : words.lead(name)}
      headline={headlineOf(target)}
      hint={own ? words.own.hint : words.hint}
      way={wayTo(target)}
      otherWay={target.kind === 'home' ? undefined : { label: words.home, onPress: () => openPage(mallRoute, {}) }}
    >
      <SharedThing target={target} titled={false} />
      <Card>
        {own ? (
          <ListRow icon="gift" title={words.row} detail={words.own.shares} onPress={() => openPage(sharesRoute, {})} />
        ) : (
          <ListRow icon="call" title={words.ask} detail={words.askDetail} onPress={() => openPage(enquireRoute, { scene, name: '' })} />
        )}
      </Card>
    </PlainLanding>
  );
}

function headlineOf(target: SharedTarget): string {
  switch (target.kind) {
    case 'home':
      return words.homeHeadline;
    case 'product':
      return offerName(target.product);
    case 'case':
      return target.title;
    case 'appliance':
      return words.atHome(target.title);
  }
}

/** Where one sees more of it. */
export function wayTo(target: SharedTarget): Way {
  switch (target.kind) {
    case 'home':
      return { label: words.home, onPress: () => openPage(homeRoute, {}) };
    case 'product':
      return { label: words.product, onPress: () => openPage(productRoute, { productId: target.product.productId }) };
    case 'case':
      return { label: words.case, onPress: () => openPage(caseRoute, { caseId: target.caseId }) };
    case 'appliance': {
      const { product } = target;
      if (product === null) return { label: words.home, onPress: () => openPage(mallRoute, {}) };
      return { label: words.appliance, onPress: () => openPage(productRoute, { productId: product.productId }) };
    }
  }
}

export interface SharedThingProps {
  readonly target: SharedTarget;
  /** Whether it is named here; false where the page's headline does. */
  readonly titled: boolean;
}

/** The thing itself, as large as it is worth. */
export function SharedThing({ target, titled }: SharedThingProps) {
  if (target.kind === 'home') return null;
  return (
    <Card>
      {pictureOf(target)}
      <View className="landing__shared">
        {titled ? <Text className="landing__strong">{titleOf(target)}</Text> : null}
        {target.kind === 'appliance' ? <Text className="landing__muted">{words.inUse(fullDateWords(target.installedOn))}</Text> : null}
        {target.kind === 'case' ? <Text className="landing__muted">{target.productTitle}</Text> : null}
      </View>
    </Card>
  );
}

type Thing = Exclude<SharedTarget, { kind: 'home' }>;

function pictureOf(target: Thing) {
  if (target.kind === 'case') return target.cover === null ? null : <Image className="landing__photo" src={target.cover} mode="aspectFill" aria-hidden />;
  return target.product === null ? null : <ProductPicture picture={target.product.pictureKey} size="hero" />;
}

const titleOf = (target: Thing): string => (target.kind === 'product' ? offerName(target.product) : target.title);
