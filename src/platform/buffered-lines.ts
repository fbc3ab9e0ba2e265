/** Gathers lines of one turn of the event loop into one write: a write a request costs more than a kept page. */
export function bufferedLines(write: (text: string) => void): { write(line: string): void; flush(): void } {
  let waiting = "";
  const flush = () => {
    if (waiting === "") return;
    const text = waiting;
    waiting = "";
    write(text);
  };
  return {
    write(line) {
      if (waiting === "") setImmediate(flush);
      waiting += `${line}\n`;
    },
    flush,
  };
}
