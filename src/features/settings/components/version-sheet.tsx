import { Text, View } from '@tarojs/components';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { Sheet } from '../../../components/sheet/sheet';
import { useNow } from '../../../stores/clock';
import { settingVersionText as words } from '../../../text/setting-versions';
import { useProductName, type NamedAmong } from '../use-product-name';
import { before, changesBetween, factsOf, type FactChange } from '../version-facts';
import { versionView, type Version } from '../view-model';
import './settings.scss';

export interface VersionSheetProps {
  readonly version: Version;
  /** The versions around it, as far as they are known. */
  readonly rows: readonly Version[];
  readonly onClose: () => void;
}

/** What a version said: who made it and why, what was otherwise before, and all of it. */
export function VersionSheet({ version, rows, onClose }: VersionSheetProps) {
  const view = versionView(version, useNow());
  const facts = factsOf(version);
  const older = before(version, rows);
  const changes = older === null ? null : changesBetween(factsOf(older), facts);
  return (
    <Sheet open title={words.title(view.name, view.version)} lead={[view.byline, view.reason].filter((part) => part !== null && part !== '').join(' · ')} onClose={onClose}>
      {changes === null ? null : <Changes changes={changes} />}
      {facts.map(({ title, facts: said }) => (
        <Section key={title} title={title}>
          {said.map(({ key, label, product, value }) => (
            <View key={key} className="version-fact">
              <Label label={label} product={product} />
              <Text className="effect__value">{value}</Text>
            </View>
          ))}
        </Section>
      ))}
    </Sheet>
  );
}

function Changes({ changes }: { readonly changes: readonly FactChange[] }) {
  if (changes.length === 0) return <Notice tone="quiet" sentence={words.same} />;
  return (
    <Section title={words.changed}>
      {changes.map(({ key, label, product, before: was, after }) => (
        <View key={key} className="version-fact">
          <Label label={label} product={product} />
          {was === null ? null : <Text className="effect__before">{was}</Text>}
          <Text className="effect__after">{after ?? words.gone}</Text>
        </View>
      ))}
    </Section>
  );
}

/** A rule of a product bears its name. */
function Label({ label, product }: { readonly label: string; readonly product: NamedAmong | null }) {
  const name = useProductName(product);
  return <Text className="effect__subject">{name === undefined ? label : words.ofProduct(label, name)}</Text>;
}
