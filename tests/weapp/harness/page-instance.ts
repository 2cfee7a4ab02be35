import type { TemplateTable } from './template-table';
import { ViewData, type SetDataRecord } from './view-data';
import { isViewNode, type ViewNode } from './view-node';

type Handler = (this: unknown, ...values: unknown[]) => unknown;

/** What the bundle gave to `Page(...)` or `Component(...)`. */
export type InstanceConfig = Readonly<Record<string, unknown>>;

/** An event as WeChat hands it to the page's `eh`. */
export interface ViewEvent {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Where fingers are, in the node's own pixels. */
  readonly touches?: readonly { readonly x: number; readonly y: number }[];
}

interface Wrapper {
  readonly view: ViewData;
  readonly instance: Record<string, unknown>;
  given: string;
}

const WRAPPER_TAG = 'custom-wrapper';

/** One page on the stack: its data, its nodes, its custom wrappers. */
export class PageInstance {
  /** What the bundle sees as `this`. */
  readonly instance: Record<string, unknown>;
  private readonly view: ViewData;
  private readonly wrappers = new Map<string, Wrapper>();
  private readonly wrapperRecords: SetDataRecord[] = [];

  constructor(
    readonly route: string,
    config: InstanceConfig,
    private readonly templates: TemplateTable,
    private readonly wrapperConfig: () => InstanceConfig | undefined,
    private readonly onChange: () => void,
  ) {
    this.view = new ViewData(JSON.parse(JSON.stringify(config.data ?? {})) as Record<string, unknown>);
    this.instance = this.instanceOf(config, this.view, () => this.matchWrappers());
    this.instance.route = route;
    this.instance.__route__ = route;
  }

  /** Every setData so far, in the order of page first, then wrappers. */
  get records(): readonly SetDataRecord[] {
    return [...this.view.records, ...this.wrapperRecords, ...[...this.wrappers.values()].flatMap(({ view }) => view.records)];
  }

  /** The nodes drawn now; a wrapper's children are those of its own component. */
  get nodes(): readonly ViewNode[] {
    const root = this.view.data.root;
    const children = typeof root === 'object' && root !== null ? (root as { cn?: unknown }).cn : undefined;
    return Array.isArray(children) ? children.filter(isViewNode) : [];
  }

  childrenOf(node: ViewNode): readonly ViewNode[] {
    const wrapper = node.sid === undefined ? undefined : this.wrappers.get(node.sid);
    const shown = wrapper?.view.data.i;
    return (isViewNode(shown) ? shown.cn : node.cn) ?? [];
  }

  /** Calls a lifecycle or handler of the page if it has one. */
  run(name: string, ...values: readonly unknown[]): unknown {
    const handler = this.instance[name];
    return typeof handler === 'function' ? (handler as Handler).call(this.instance, ...values) : undefined;
  }

  /** Hands an event of a node to the page, as the view does through `eh`. */
  dispatch(target: ViewNode, current: ViewNode, { type, detail, touches = [] }: ViewEvent): void {
    const place = (node: ViewNode) => ({
      id: node.uid ?? node.sid ?? '',
      offsetLeft: 0,
      offsetTop: 0,
      dataset: { sid: node.sid },
    });
    this.run('eh', {
      type,
      timeStamp: performance.now(),
      target: place(target),
      currentTarget: place(current),
      mark: {},
      detail,
      touches,
      changedTouches: touches,
    });
  }

  private instanceOf(config: InstanceConfig, view: ViewData, afterSet: () => void): Record<string, unknown> {
    const instance: Record<string, unknown> = {
      ...config,
      ...(config.methods as InstanceConfig | undefined),
      data: view.data,
    };
    instance.setData = (changes: Readonly<Record<string, unknown>>, done?: () => void) => {
      view.apply(changes);
      afterSet();
      this.onChange();
      if (done !== undefined) queueMicrotask(() => done.call(instance));
    };
    return instance;
  }

  /** Makes the components of new custom wrappers, hands changed nodes to known ones, lets go of those that are gone. */
  private matchWrappers(): void {
    const present = new Set<string>();
    const visit = (node: ViewNode) => {
      if (this.templates.of(node).tag === WRAPPER_TAG && node.sid !== undefined) {
        present.add(node.sid);
        this.matchWrapper(node.sid, node);
      }
      for (const child of this.childrenOf(node)) visit(child);
    };
    for (const node of this.nodes) visit(node);
    for (const [sid, wrapper] of this.wrappers) {
      if (present.has(sid)) continue;
      this.wrapperRecords.push(...wrapper.view.records);
      this.wrappers.delete(sid);
      lifecycle(wrapper.instance, 'detached');
    }
  }

  private matchWrapper(sid: string, node: ViewNode): void {
    const given = JSON.stringify(node);
    const known = this.wrappers.get(sid);
    if (known !== undefined) {
      if (known.given !== given) known.view.data.i = JSON.parse(given) as unknown;
      known.given = given;
      return;
    }
    const config = this.wrapperConfig();
    if (config === undefined) throw new Error('the page draws a custom wrapper that the bundle does not register');
    const view = new ViewData({ i: JSON.parse(given) as unknown });
    const wrapper: Wrapper = { view, given, instance: this.instanceOf(config, view, () => this.matchWrappers()) };
    this.wrappers.set(sid, wrapper);
    lifecycle(wrapper.instance, 'attached');
  }
}

function lifecycle(instance: Record<string, unknown>, name: 'attached' | 'detached'): void {
  const lifetimes = instance.lifetimes as Record<string, unknown> | undefined;
  const handler = lifetimes?.[name] ?? instance[name];
  if (typeof handler === 'function') (handler as Handler).call(instance);
}
