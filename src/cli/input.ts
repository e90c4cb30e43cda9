/** A file or standard input -> the readers of logs and of commands' outputs, in pieces, so that its size does not matter. */
import { createReadStream } from 'node:fs';
import { createPasteReader } from '../outputs/reader.ts';
import { wholeOf } from '../outputs/together.ts';
import type { Whole } from '../outputs/together.ts';
import { UsageError } from './arguments.ts';

export async function readingOf(file: string): Promise<Whole> {
  const reader = createPasteReader();
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of bytesOf(file)) {
      decoder ??= new TextDecoder(encodingOf(bytes, file));
      reader.push(decoder.decode(bytes, { stream: true }));
    }
  } catch (error) {
    throw readable(error as NodeJS.ErrnoException, file);
  }
  return wholeOf(reader.end());
}

function bytesOf(file: string): AsyncIterable<Buffer> {
  return file === '-' ? process.stdin : createReadStream(file);
}

/** PowerShell writes UTF-16 where other shells copy bytes; rotated logs are compressed. */
function encodingOf(bytes: Buffer, file: string): string {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b)
    throw new UsageError(
      `${nameOf(file)} is compressed. Write: zcat ${file === '-' ? 'FILE' : file} | fix502 explain -`,
    );
  return first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Look for it with: nginx -V 2>&1 | grep -o "error-log-path=[^ ]*"',
  EACCES: 'may not be read by you. Write: sudo cat FILE | fix502 explain -',
  EISDIR: 'is a folder. Name a file in it',
};

function readable(error: NodeJS.ErrnoException, file: string): Error {
  if (error instanceof UsageError) return error;
  const reason = reasons[error.code ?? ''] ?? `cannot be read: ${error.message}`;
  return new UsageError(`${nameOf(file)} ${reason.replace('FILE', file)}`);
}

function nameOf(file: string): string {
  return file === '-' ? 'Standard input' : file;
}
