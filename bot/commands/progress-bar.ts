/** How far a long command has come: a bar that grows in a terminal, plain lines in a log. */
export type ProgressBar = {
  show(what: string, done: number, of: number | undefined): void;
  /** Leaves the line of the bar, so that what is printed next has one of its own. */
  end(): void;
};

const width = 30;
/** A line in a log for each so many documents, when the whole is not known. */
const everySo = 10_000;

/** Creates a bar on a stream, such as the standard error output, that counts documents or what `unit` says. */
export function createProgressBar(stream: NodeJS.WriteStream, unit = "documents"): ProgressBar {
  let told = "";
  let isInLine = false;
  return {
    show(what, done, of) {
      const part = of === undefined ? undefined : Math.min(1, of === 0 ? 1 : done / of);
      const percent = part === undefined ? "" : ` ${Math.floor(part * 100)} %`;
      if (stream.isTTY) {
        const full = Math.round((part ?? 0) * width);
        const bar = part === undefined ? "" : `[${"█".repeat(full)}${"░".repeat(width - full)}]${percent} `;
        stream.write(`\r\u001b[2K${bar}${what}: ${done} ${unit}`);
        isInLine = true;
        return;
      }
      const step = part === undefined ? Math.floor(done / everySo) : Math.floor(part * 10);
      if (told === `${what} ${step}`) return;
      told = `${what} ${step}`;
      stream.write(`${what}: ${done} ${unit}${percent}\n`);
    },
    end() {
      if (isInLine) stream.write("\n");
      isInLine = false;
    },
  };
}
