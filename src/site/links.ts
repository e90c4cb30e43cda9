/** Every address of the site, under whatever base path it is built for. Pages and islands link through this only. */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');

/** A path of the site as the browser must ask for it: `/causes/` becomes `/some/base/causes/`. */
export function at(path: string): string {
  return base + path.replace(/^\/+/, '');
}

function withFragment(path: string, fragment: string | undefined): string {
  return fragment ? `${at(path)}#${fragment}` : at(path);
}

/** A visitor's pages all lie in one folder. */
function folderOf(tree: string): string {
  return tree === 'visitor' ? '/visitor/' : `/diagnose/${tree}/`;
}

/** `fragment` is a state as `formatState` writes it, without `#`. */
export const link = {
  home: (fragment?: string) => withFragment('/', fragment),
  symptoms: () => at('/symptoms/'),
  symptom: (id: string) => at(`/symptoms/${id}/`),
  messages: () => at('/messages/'),
  causes: () => at('/causes/'),
  titles: () => at('/causes/titles.json'),
  cause: (id: string, fragment?: string) => withFragment(`/causes/${id}/`, fragment),
  fixes: () => at('/fixes/'),
  tool: () => at('/tool.txt'),
  fix: (id: string, fragment?: string) => withFragment(`/fixes/${id}/`, fragment),
  tree: (tree: string) => at(`/diagnose/${tree}/`),
  question: (tree: string, fact: string, fragment?: string) =>
    withFragment(`${folderOf(tree)}${fact}/`, fragment),
  shortlist: (tree: string, fragment?: string) =>
    withFragment(`${folderOf(tree)}shortlist/`, fragment),
  /** Where a walk of this tree ends: the cause, in the words of those who walk it. */
  found: (tree: string, cause: string, fragment?: string) =>
    withFragment(`${folderOf(tree)}${cause}/`, fragment),
  map: (tree?: string) => withFragment('/map/', tree),
  guides: () => at('/guides/'),
  guide: (id: string) => at(`/guides/${id}/`),
  truth: (id?: string) => withFragment('/truths/', id),
  visitor: (page?: string) => at(page ? `/visitor/${page}/` : '/visitor/'),
  lab: (scenario?: string) => withFragment('/lab/', scenario),
};
