declare module 'frappe-gantt' {
  /** As much of it as is used here. */
  class Gantt {
    constructor(
      element: HTMLElement,
      tasks: readonly {
        readonly id: string;
        readonly name: string;
        readonly start: string;
        readonly end: string;
        readonly progress: number;
        readonly dependencies: string;
      }[],
      options: Readonly<Record<string, string | number | boolean>>,
    );
  }

  // biome-ignore lint/style/noDefaultExport: as the package exports it
  export { Gantt as default };
}
