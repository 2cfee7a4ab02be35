import type { DrawnPage, Found } from './drawn-page';
import type { PageInstance } from './page-instance';
import type { TemplateTable } from './template-table';

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** What is in front of the person, and how long it is busy. */
interface ScreenInFront {
  readonly page: PageInstance;
  readonly drawn: DrawnPage;
  settled(): Promise<void>;
}

/** What a finger does on the page in front; it finds things by what they show. */
export class Finger {
  constructor(
    private readonly screen: ScreenInFront,
    private readonly templates: TemplateTable,
  ) {}

  /** Taps the words as a finger would: the event rises through every node that listens. */
  async tap(words: string): Promise<void> {
    const found = this.screen.drawn.find(words);
    if (found === undefined) throw new Error(`nothing says "${words}":\n${this.screen.drawn.tree()}`);
    await this.tapOn(found, words);
  }

  /** Taps what has no words of its own: an icon, a star; by its class and its place among its like. */
  async tapClass(className: string, position = 0): Promise<void> {
    const found = this.screen.drawn.byClass(className)[position];
    if (found === undefined) throw new Error(`nothing has the class ${className}:\n${this.screen.drawn.tree()}`);
    await this.tapOn(found, className);
  }

  /** Draws one line with the finger on what has this class. */
  async draw(className: string, dots: readonly Dot[]): Promise<void> {
    const found = this.screen.drawn.byClass(className)[0];
    if (found === undefined) throw new Error(`nothing has the class ${className}:\n${this.screen.drawn.tree()}`);
    const { node } = found;
    dots.forEach((dot, position) => this.screen.page.dispatch(node, node, { type: position === 0 ? 'touchstart' : 'touchmove', detail: {}, touches: [dot] }));
    this.screen.page.dispatch(node, node, { type: 'touchend', detail: {}, touches: [] });
    await this.screen.settled();
  }

  /** Types into the field that the words label or that has them as placeholder. */
  async type(label: string, value: string): Promise<void> {
    const found = this.screen.drawn.controlLabelled(label, ['input', 'textarea']);
    if (found === undefined) throw new Error(`no field is called "${label}":\n${this.screen.drawn.tree()}`);
    this.screen.page.dispatch(found.node, found.node, { type: 'input', detail: { value, cursor: value.length } });
    await this.screen.settled();
  }

  /** Chooses in a picker: a position in its list, or a day. */
  async pick(label: string, value: number | string): Promise<void> {
    const found = this.screen.drawn.controlLabelled(label, ['picker']);
    if (found === undefined) throw new Error(`no picker is called "${label}":\n${this.screen.drawn.tree()}`);
    this.screen.page.dispatch(found.node, found.node, { type: 'change', detail: { value } });
    await this.screen.settled();
  }

  /** Taps a button that asks for the phone number, and allows it with this one-time code. */
  async allowPhoneNumber(words: string, code: string): Promise<void> {
    const found = this.screen.drawn.controlLabelled(words, ['button']);
    if (found === undefined) throw new Error(`no button says "${words}":\n${this.screen.drawn.tree()}`);
    this.screen.page.dispatch(found.node, found.node, { type: 'getphonenumber', detail: { code, errMsg: 'getPhoneNumber:ok' } });
    await this.screen.settled();
  }

  private async tapOn({ node, ancestors }: Found, label: string): Promise<void> {
    const chain = [node, ...[...ancestors].reverse()];
    const listening = chain.filter((each) => this.templates.of(each).events.has('tap'));
    if (listening.length === 0) throw new Error(`"${label}" cannot be tapped:\n${this.screen.drawn.tree()}`);
    if (chain.some((each) => this.templates.of(each).tag === 'button' && this.templates.attribute(each, 'disabled') === true)) {
      throw new Error(`"${label}" is disabled`);
    }
    for (const each of listening) {
      this.screen.page.dispatch(node, each, { type: 'tap', detail: { x: 0, y: 0 } });
      if (this.templates.of(each).catches.has('tap')) break;
    }
    await this.screen.settled();
  }
}
