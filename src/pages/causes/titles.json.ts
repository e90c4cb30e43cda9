import { causes } from '../../site/load.ts';

/** What every cause is called, for pages that weigh all of them. */
export function GET(): Response {
  return Response.json(Object.fromEntries([...causes].map(([id, { data }]) => [id, data.title])));
}
