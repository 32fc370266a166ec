/** Words in a container's class or id by which pages' makers call what stands beside an article. */
const ASIDE = new Set(
  'ad ads advert advertisement banner breadcrumb breadcrumbs byline comment comments cookie cookies disqus footer gdpr masthead menu modal more nav navbar navigation newsletter paywall popup promo promos recirc recirculation recommended recommendations related share sharing sidebar signup social sponsor sponsored subscribe subscription taboola teaser teasers toolbar trending widget outbrain'.split(' '), // prettier-ignore
);

/** Words that say the article may be in there all the same: `content-with-sidebar`. */
const BODY = new Set('article articlebody body content entry main page post story text'.split(' '));

/** Whether names of classes and the id of a container say that it holds no part of an article. */
export function isNamedAside(names: string): boolean {
  let isAside = false;
  for (const word of wordsOf(names)) {
    if (BODY.has(word)) return false;
    isAside ||= ASIDE.has(word);
  }
  return isAside;
}

/** `relatedStories story-list` to its words, in lower case. */
function wordsOf(names: string): readonly string[] {
  return names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
