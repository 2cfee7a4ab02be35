import type { PageInstance } from './page-instance';
import type { TemplateTable } from './template-table';
import type { ViewNode } from './view-node';

/** A node with the way down to it, outermost first. */
export interface Found {
  readonly node: ViewNode;
  readonly ancestors: readonly ViewNode[];
}

/** Reads a page as a person does: by the words on it. */
export class DrawnPage {
  constructor(
    private readonly page: PageInstance,
    private readonly templates: TemplateTable,
  ) {}

  /** Every node from top to bottom. */
  *all(): Generator<Found> {
    const walk = function* (page: PageInstance, node: ViewNode, ancestors: readonly ViewNode[]): Generator<Found> {
      yield { node, ancestors };
      for (const child of page.childrenOf(node)) yield* walk(page, child, [...ancestors, node]);
    };
    for (const node of this.page.nodes) yield* walk(this.page, node, []);
  }

  textOf(node: ViewNode): string {
    const own = typeof node.v === 'string' ? node.v : '';
    return own + this.page.childrenOf(node).map((child) => this.textOf(child)).join('');
  }

  /** The innermost node whose words are exactly these, else the innermost that contains them. */
  find(words: string): Found | undefined {
    let containing: Found | undefined;
    let exact: Found | undefined;
    for (const found of this.all()) {
      const text = this.textOf(found.node);
      if (text === words && (exact === undefined || found.ancestors.includes(exact.node))) exact = found;
      if (text.includes(words) && (containing === undefined || found.ancestors.includes(containing.node))) containing = found;
    }
    return exact ?? containing;
  }

  /** The first control with one of these tags at or after the words that label it. */
  controlLabelled(label: string, tags: readonly string[]): Found | undefined {
    let labelSeen = false;
    for (const found of this.all()) {
      const tag = this.templates.of(found.node).tag;
      if (labelSeen && tags.includes(tag)) return found;
      const isPlaceholder = this.templates.attribute(found.node, 'placeholder') === label;
      if (isPlaceholder && tags.includes(tag)) return found;
      if (found.node.v === label) {
        labelSeen = true;
        const around = [...found.ancestors].reverse().find((node) => tags.includes(this.templates.of(node).tag));
        if (around !== undefined) return { node: around, ancestors: found.ancestors.slice(0, found.ancestors.indexOf(around)) };
      }
    }
    return undefined;
  }

  /** The nodes that have the class, from top to bottom. */
  byClass(className: string): readonly Found[] {
    return [...this.all()].filter(({ node }) => (node.cl ?? '').split(' ').includes(className));
  }

  /** The words on the page, a line for each block. */
  text(): string {
    const lines: string[] = [];
    let line = '';
    const breakLine = () => {
      if (line.trim() !== '') lines.push(line.trim());
      line = '';
    };
    const walk = (node: ViewNode) => {
      const isBlock = node.v === undefined && this.templates.of(node).tag !== 'text';
      if (isBlock) breakLine();
      line += typeof node.v === 'string' ? node.v : '';
      const value = this.templates.attribute(node, 'value');
      if (['input', 'textarea'].includes(this.templates.of(node).tag) && typeof value === 'string') line += `[${value}]`;
      for (const child of this.page.childrenOf(node)) walk(child);
      if (isBlock) breakLine();
      else line += ' ';
    };
    for (const node of this.page.nodes) walk(node);
    breakLine();
    return lines.join('\n');
  }

  /** Tags, classes and words, indented: for failure messages. */
  tree(): string {
    const lines: string[] = [];
    for (const { node, ancestors } of this.all()) {
      const { tag } = this.templates.of(node);
      const label = node.v === undefined ? `${tag}${node.cl === undefined ? '' : ` .${node.cl.split(' ').join('.')}`}` : JSON.stringify(node.v);
      lines.push('  '.repeat(ancestors.length) + label);
    }
    return lines.join('\n');
  }

  /** How many nodes, how deep, and the most children of one: WeChat's audit counts them. */
  measure(): { readonly nodes: number; readonly depth: number; readonly mostChildren: number } {
    let nodes = 0;
    let depth = 0;
    let mostChildren = 0;
    for (const { node, ancestors } of this.all()) {
      nodes += 1;
      depth = Math.max(depth, ancestors.length + 1);
      mostChildren = Math.max(mostChildren, this.page.childrenOf(node).length);
    }
    return { nodes, depth, mostChildren };
  }
}
