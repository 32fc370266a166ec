// Stands in for a database driver: rows by cursor, a slow insert.
import { setImmediate as turn } from 'node:timers/promises';
import type { AnnotatedArticle, ArticleInput } from 'copydesk';

export async function* openCursor(query: string): AsyncGenerator<ArticleInput> {
  console.log(query);
  for (let id = 1; id <= 100; id++) {
    await turn();
    yield { id, text: `Council vote ${String(id)} passes.` };
  }
}

export async function save(article: AnnotatedArticle): Promise<void> {
  await turn();
  if (article.id === '100') console.log(`saved ${article.id}`);
}
