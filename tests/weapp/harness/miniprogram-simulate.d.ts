declare module 'miniprogram-simulate' {
  interface Rendered {
    readonly dom: HTMLElement;
    attach(parent: Node): void;
    detach(): void;
    querySelector(selector: string): { dispatchEvent(name: string, options?: unknown): void } | undefined;
  }

  interface Simulator {
    load(path: string, tagName: string, options: { readonly compiler: 'official' | 'simulate'; readonly rootPath: string }): string;
    render(id: string): Rendered;
  }

  const simulator: Simulator;
  export default simulator;
}
