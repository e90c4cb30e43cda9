/** Stack traces: their frames say where a program was, and are no messages of their own. */

const frame = new RegExp(
  [
    String.raw`^File "[^"]{1,300}", line \d{1,7}`,
    String.raw`^at [^:(]{1,200}\([^()]{0,300}\)`,
    String.raw`^at \S{1,300}:\d{1,7}(?::\d{1,7})?$`,
    String.raw`^(?:from )?\S{1,300}:\d{1,7}:in [\`'"]`,
    String.raw`^#\d{1,4} {1,2}(?:\S{1,300}\(\d{1,7}\):|\{main\}|\[internal function\])`,
    String.raw`^\S{1,300}\.go:\d{1,7}(?: \+0x[\da-f]{1,16})?$`,
    String.raw`^goroutine \d{1,9} \[`,
    String.raw`^\.{3} \d{1,4} (?:more|common frames omitted)`,
    String.raw`^(?:\S{1,200}:(?:\d{1,7}:)? in (?:function|main chunk|upvalue|local)|coroutine \d{1,4}:|\[C\]: in )`,
    String.raw`^\^{1,200}$`,
  ].join('|'),
);

const heading =
  /^(?:(?:ERROR|error): {1,8})?(?:Traceback \(most recent call last\):|[Ss]tack ?trace(?:back)?:|During handling of the above exception, another|The above exception was the direct cause)/;

/** Tells, line by line, which lines are of a stack trace; Python prints a line of its source after each frame. */
export class Frames {
  #isSourceNext = false;

  /** `raw` is the line with its indentation. */
  has(text: string, raw: string): boolean {
    const isSource = this.#isSourceNext && /^\s{3,40}\S/.test(raw);
    this.#isSourceNext = text.startsWith('File "') && frame.test(text);
    return this.#isSourceNext || isSource || heading.test(text) || frame.test(text);
  }
}
