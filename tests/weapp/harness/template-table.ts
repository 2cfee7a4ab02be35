import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ViewNode } from './view-node';

/** What base.wxml says about the nodes of one kind. */
export interface Template {
  readonly tag: string;
  /** Attribute → its short name in the node, for example `disabled` → `p2`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The events it passes on to the page's `eh`. */
  readonly events: ReadonlySet<string>;
  /** The events that stop here. */
  readonly catches: ReadonlySet<string>;
}

const ELEMENT = /<template name="tmpl_\d+_([\w-]+?)(?:_(?:focus|blur))?">\s*<([\w-]+)([^>]*)>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const SHORT_NAME = /\bi\.(\w+)/;

/** Reads the built base.wxml: the same file WeChat draws from. */
export class TemplateTable {
  private readonly templates = new Map<string, Template>();

  constructor(distFolder: string) {
    const wxml = readFileSync(path.join(distFolder, 'base.wxml'), 'utf8');
    for (const [, kind, tag, attributes] of wxml.matchAll(ELEMENT)) {
      if (kind === undefined || tag === undefined || tag === 'template' || this.templates.has(kind)) continue;
      this.templates.set(kind, readTemplate(tag, attributes ?? ''));
    }
  }

  /** @throws Error when base.wxml has no template for the node, which WeChat would draw as nothing */
  of(node: ViewNode): Template {
    const template = this.templates.get(node.nn);
    if (template === undefined) throw new Error(`base.wxml has no template for nodes of kind ${node.nn}`);
    return template;
  }

  /** The node's value of an attribute, undefined when it has none. */
  attribute(node: ViewNode, name: string): unknown {
    const shortName = this.of(node).attributes.get(name);
    return shortName === undefined ? undefined : node[shortName];
  }
}

function readTemplate(tag: string, source: string): Template {
  const attributes = new Map<string, string>();
  const events = new Set<string>();
  const catches = new Set<string>();
  for (const [, name, value] of source.matchAll(ATTRIBUTE)) {
    if (name === undefined || value === undefined) continue;
    if (value === 'eh') {
      events.add(name.replace(/^(bind|catch):?/, ''));
      if (name.startsWith('catch')) catches.add(name.replace(/^catch:?/, ''));
    } else {
      const shortName = SHORT_NAME.exec(value)?.[1];
      if (shortName !== undefined) attributes.set(name, shortName);
    }
  }
  return { tag, attributes, events, catches };
}
