/** Text in pieces, and how far each piece brings us. */
export interface Chunk {
  chunk: string;
  /** Characters of a text, bytes of a file, from its start to the end of this piece. */
  done: number;
}

const chunkLength = 1 << 20;

export function* chunksOfText(text: string): Generator<Chunk> {
  for (let start = 0; start < text.length; start += chunkLength) {
    const chunk = text.slice(start, start + chunkLength);
    yield { chunk, done: start + chunk.length };
  }
}

/** A rotated log is compressed (.gz); PowerShell writes UTF-16. Both are read as they are. */
export async function* chunksOfFile(file: Blob): AsyncGenerator<Chunk> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const decoder = new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8');
  let done = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(bytes, controller) {
        done += bytes.length;
        controller.enqueue(bytes);
      },
    }),
  );
  const bytes = isGzip ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const reader = bytes.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    yield { chunk: decoder.decode(next.value, { stream: true }), done };
  }
  yield { chunk: decoder.decode(), done };
}
