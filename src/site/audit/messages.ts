import { missing } from './contradiction.ts';
import type { Contradiction, Index } from './contradiction.ts';

const messageFile = (id: string) => `content/messages/${id}.mdx`;

export function messagePages({ messages, commonest, signatures }: Index): Contradiction[] {
  const pages = Object.keys(messages);
  return [
    ...missing(commonest, pages, (id) => ({
      what: `the message “${id}” is one of the commonest and has no page`,
      file: messageFile(id),
    })),
    ...missing(pages, commonest, (id) => ({
      what: `the message “${id}” has a page but is not listed, so nothing links to it`,
      file: 'src/site/commonest.ts',
    })),
    ...missing(pages, signatures, (id) => ({
      what: `the page of the message “${id}” is of no signature`,
      file: messageFile(id),
    })),
  ];
}

export function neighboursOfMessages({ messages, signatures }: Index): Contradiction[] {
  return Object.entries(messages).flatMap(([message, neighbours]) => [
    ...missing(neighbours, signatures, (id) => ({
      what: `the message “${message}” names the neighbour “${id}”, which is no signature`,
      file: messageFile(message),
    })),
    ...neighbours
      .filter((id) => id === message)
      .map(() => ({
        what: `the message “${message}” names itself as its neighbour`,
        file: messageFile(message),
      })),
  ]);
}
